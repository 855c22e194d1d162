/**
 * Keeps the window open until a person has agreed to lose what was not exported.
 *
 * `confirm` asks; `close` closes without asking again. The second `close` of an impatient person
 * does not open a second question.
 */
export class Closing {
  private unsaved = false
  private asking = false

  constructor(
    private readonly confirm: () => Promise<boolean>,
    private readonly close: () => void,
  ) {}

  setUnsaved(unsaved: boolean): void {
    this.unsaved = unsaved
  }

  /** To be called when the window is about to close. */
  async onClose(event: { preventDefault(): void }): Promise<void> {
    if (!this.unsaved) return
    event.preventDefault()
    if (this.asking) return
    this.asking = true
    try {
      if (await this.confirm()) this.close()
    } finally {
      this.asking = false
    }
  }
}
