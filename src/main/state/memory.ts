import { storedSchema, type Stored } from './stored'

/** Where the remembered lies between two starts. */
export interface Disk {
  read(): unknown
  write(stored: Stored): void
}

/** How long changes are gathered before they are written. */
const gatherMilliseconds = 500

/** What the app remembers: in memory at once, on disk soon, and at the latest when it quits. */
export class Memory {
  private stored: Stored
  private waiting: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly disk: Disk,
    private readonly log: (line: string) => void,
  ) {
    this.stored = storedSchema.parse(this.read())
  }

  get(): Stored {
    return this.stored
  }

  change(patch: Partial<Stored>): void {
    this.stored = { ...this.stored, ...patch }
    this.waiting ??= setTimeout(() => this.flush(), gatherMilliseconds)
  }

  /** Writes what was not written yet. */
  flush(): void {
    if (this.waiting === undefined) return
    clearTimeout(this.waiting)
    this.waiting = undefined
    try {
      this.disk.write(this.stored)
    } catch (error) {
      // A full disk must not stop the work: the next start has the former state.
      this.log(`what was remembered could not be written: ${String(error)}`)
    }
  }

  private read(): object {
    try {
      const found = this.disk.read()
      return typeof found === 'object' && found !== null ? found : {}
    } catch (error) {
      this.log(`what was remembered could not be read: ${String(error)}`)
      return {}
    }
  }
}
