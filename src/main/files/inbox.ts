import type { OpenableFile } from '../../shared/desktopApi'

/**
 * Files that come from outside the window (command line, second start, file association). Until
 * the window has asked what it was started with, the latest waits; from then on each is sent at once.
 */
export class Inbox {
  private waiting: OpenableFile | null = null
  private asked = false
  private send: (file: OpenableFile) => void = () => undefined

  /** `send` brings a file to the window. */
  onDelivered(send: (file: OpenableFile) => void): void {
    this.send = send
  }

  deliver(file: OpenableFile): void {
    if (this.asked) this.send(file)
    else this.waiting = file
  }

  /** What the window was started with, once. */
  take(): OpenableFile | null {
    const file = this.waiting
    this.waiting = null
    this.asked = true
    return file
  }
}
