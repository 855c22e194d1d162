import { rmSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Tables from the clipboard, as files for as long as the app runs. */
export class PastedTables {
  private readonly folders: string[] = []

  /** @param temporary the system's folder for what is not to be kept */
  constructor(private readonly temporary: string) {}

  /** @returns path of a file `name` that holds the text; one that was pasted before stays as it is */
  async keep(text: string, name: string): Promise<string> {
    // Only its owner can look into such a folder.
    const folder = await mkdtemp(join(this.temporary, 'isodense-paste-'))
    this.folders.push(folder)
    const path = join(folder, name)
    await writeFile(path, text, { mode: 0o600 })
    return path
  }

  /** What cannot be removed is left: the app is about to end. */
  remove(): void {
    for (const folder of this.folders.splice(0)) {
      try {
        rmSync(folder, { recursive: true, force: true })
      } catch {
        // Another program may hold the file.
      }
    }
  }
}
