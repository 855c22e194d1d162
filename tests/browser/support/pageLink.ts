import type { Page } from '@playwright/test'
import { encode } from './codec'
import type { HostEvent } from './messages'

/** Brings events into the page, in order, as many at once as have gathered. */
export class PageLink {
  private waiting: HostEvent[] = []
  private sending = false

  constructor(private readonly page: Page) {}

  send(event: HostEvent): void {
    this.waiting.push(event)
    if (!this.sending) void this.flush()
  }

  private async flush(): Promise<void> {
    this.sending = true
    while (this.waiting.length > 0 && !this.page.isClosed()) {
      const events = encode(this.waiting)
      this.waiting = []
      try {
        await this.page.evaluate(
          (text) => (globalThis as unknown as { fromHost(t: string): void }).fromHost(text),
          events,
        )
      } catch (error) {
        if (!this.page.isClosed()) throw error
      }
    }
    this.sending = false
  }
}
