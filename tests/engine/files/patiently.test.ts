import { describe, expect, it, vi } from 'vitest'
import { patiently, usualPauses } from '../../../src/engine/files/patiently'

const failing = (code: string) => Object.assign(new Error(code), { code })
const windows = { platform: 'win32', pauses: [1, 1, 1] }

describe('a call that fails', () => {
  it.each(['EBUSY', 'EPERM', 'EACCES'])(
    'with %s on Windows is tried again until the other program lets go',
    async (code) => {
      const attempt = vi
        .fn<() => Promise<string>>()
        .mockRejectedValueOnce(failing(code))
        .mockRejectedValueOnce(failing(code))
        .mockResolvedValueOnce('done')
      expect(await patiently(attempt, windows)).toBe('done')
      expect(attempt).toHaveBeenCalledTimes(3)
    },
  )

  it.each([
    ['EACCES', 'linux'],
    ['EPERM', 'darwin'],
    ['ENOSPC', 'win32'],
    ['ENOENT', 'win32'],
  ])('with %s on %s fails at once', async (code, platform) => {
    const attempt = vi.fn(() => Promise.reject(failing(code)))
    await expect(patiently(attempt, { ...windows, platform })).rejects.toThrow(code)
    expect(attempt).toHaveBeenCalledOnce()
  })

  it('every time is given up with the last failure, after one to two seconds', async () => {
    const attempt = vi.fn(() => Promise.reject(failing('EBUSY')))
    await expect(patiently(attempt, { platform: 'linux' })).rejects.toThrow('EBUSY')
    expect(attempt).toHaveBeenCalledTimes(usualPauses.length + 1)
    const waited = usualPauses.reduce((sum, pause) => sum + pause, 0)
    expect(waited).toBeGreaterThan(1000)
    expect(waited).toBeLessThan(2000)
  })

  it('is not waited for when it was called off', async () => {
    const controller = new AbortController()
    const attempt = vi.fn(() => {
      controller.abort()
      return Promise.reject(failing('EBUSY'))
    })
    const waiting = patiently(attempt, { pauses: [60_000], signal: controller.signal })
    await expect(waiting).rejects.toThrow('EBUSY')
  })
})
