/** A file from outside the window: by its path, or a bundled sample. */
export interface Arrival {
  path: string
  sample: boolean
}

/**
 * Files that come from outside the window (command line, second start, file association, menu). Until
 * the window has asked what it was started with, the latest waits; from then on each is sent at once.
 */
export class Inbox {
  private waiting: Arrival | null = null
  private asked = false
  private send: (file: Arrival) => void = () => undefined

  /** `send` brings a file to the window. */
  onDelivered(send: (file: Arrival) => void): void {
    this.send = send
  }

  deliver(file: Arrival): void {
    if (this.asked) this.send(file)
    else this.waiting = file
  }

  /** What the window was started with, once. */
  take(): Arrival | null {
    const file = this.waiting
    this.waiting = null
    this.asked = true
    return file
  }
}
