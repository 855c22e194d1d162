import { rmSync } from 'node:fs'
import { lstat, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const prefix = 'isodense-paste-'
const named = new RegExp(`^${prefix}(\\d+)-`)

/** Tables from the clipboard, as files for as long as the app runs. */
export class PastedTables {
  private readonly folders: string[] = []

  /** @param temporary the system's folder for what is not to be kept */
  constructor(private readonly temporary: string) {}

  /** @returns path of a file `name` that holds the text; one that was pasted before stays as it is */
  async keep(text: string, name: string): Promise<string> {
    // Only its owner can look into such a folder.
    const folder = await mkdtemp(join(this.temporary, `${prefix}${process.pid}-`))
    this.folders.push(folder)
    const path = join(folder, name)
    await writeFile(path, text, { mode: 0o600 })
    return path
  }

  /** Removes what an app that crashed has left: folders of this user whose process is no more. */
  async removeStale(): Promise<void> {
    const entries = await readdir(this.temporary).catch(() => [])
    for (const name of entries) {
      const owner = Number(named.exec(name)?.[1] ?? NaN)
      if (Number.isNaN(owner) || isRunning(owner)) continue
      const folder = join(this.temporary, name)
      try {
        const found = await lstat(folder)
        // Never through a link, nor what somebody else has put there.
        if (!found.isDirectory() || (process.getuid && found.uid !== process.getuid())) continue
        await rm(folder, { recursive: true })
      } catch {
        // Another app that starts may be faster.
      }
    }
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

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it runs, and is another user's.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}
