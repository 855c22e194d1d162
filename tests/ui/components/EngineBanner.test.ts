// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import EngineBanner from '../../../src/renderer/components/EngineBanner.vue'
import { createWords } from '../../../src/renderer/locales'
import { fakeApp } from '../fake/app'

beforeEach(() => {
  vi.useFakeTimers()
  return () => vi.useRealTimers()
})

const banner = () => mount(EngineBanner, { global: { plugins: [createWords('en')] } })

describe('EngineBanner', () => {
  it('stays long enough to be read, however quickly the engine is back', async () => {
    const app = fakeApp()
    await app.connect()
    const shown = banner()
    expect(shown.find('[role=alert]').exists()).toBe(false)
    await app.crash()
    await nextTick()
    expect(shown.get('[role=alert]').text()).toContain('is being started again')
    await app.connect()
    await nextTick()
    expect(shown.get('[role=alert]').text()).toContain('was started again')
    await vi.advanceTimersByTimeAsync(4000)
    expect(shown.find('[role=alert]').exists()).toBe(false)
  })

  it('stays for good when the engine does not come back', async () => {
    const app = fakeApp()
    await app.connect()
    const shown = banner()
    await app.crash(false)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(shown.get('[role=alert]').attributes('data-status')).toBe('gone')
  })
})
