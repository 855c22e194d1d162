import { describe, expect, it, vi } from 'vitest'
import { Closing } from '../../src/main/closing'

function make(answer: boolean | Promise<boolean>) {
  const confirm = vi.fn(() => Promise.resolve(answer))
  const close = vi.fn()
  return { closing: new Closing(confirm, close), confirm, close }
}
const event = () => ({ preventDefault: vi.fn() })

describe('closing the window', () => {
  it('asks nothing when everything was exported', async () => {
    const { closing, confirm } = make(true)
    const close = event()
    closing.setUnsaved(true)
    closing.setUnsaved(false)
    await closing.onClose(close)
    expect(close.preventDefault).not.toHaveBeenCalled()
    expect(confirm).not.toHaveBeenCalled()
  })

  it('stays open when the person cancels, and asks again the next time', async () => {
    const { closing, confirm, close } = make(false)
    closing.setUnsaved(true)
    const first = event()
    await closing.onClose(first)
    await closing.onClose(event())
    expect(first.preventDefault).toHaveBeenCalledOnce()
    expect(confirm).toHaveBeenCalledTimes(2)
    expect(close).not.toHaveBeenCalled()
  })

  it('closes when the person agrees', async () => {
    const { closing, close } = make(true)
    closing.setUnsaved(true)
    await closing.onClose(event())
    expect(close).toHaveBeenCalledOnce()
  })

  it('asks one question although close is pressed twice', async () => {
    let answer: (value: boolean) => void = () => undefined
    const { closing, confirm, close } = make(new Promise<boolean>((resolve) => (answer = resolve)))
    closing.setUnsaved(true)
    const first = closing.onClose(event())
    const second = event()
    await closing.onClose(second)
    expect(second.preventDefault).toHaveBeenCalledOnce()
    expect(confirm).toHaveBeenCalledOnce()
    answer(true)
    await first
    expect(close).toHaveBeenCalledOnce()
  })
})
