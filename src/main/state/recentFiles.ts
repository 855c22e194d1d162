import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import type { RecentFile } from '../../shared/desktopApi'
import { sameFileAmong } from '../files/checks'
import type { ReadSettings } from '../../shared/readSettings'
import { inTime } from '../files/disk'
import { shownPath, type ShownPath } from '../files/shownPath'
import type { Platform } from '../../shared/pathKey'
import type { MainWords } from '../locales'
import type { Memory } from './memory'
import type { RecentEntry } from './stored'

const most = 10

/** Files that were opened before, the latest first, each once whatever its name. */
export class RecentFiles {
  private listener: () => void = () => undefined

  constructor(
    private readonly memory: Pick<Memory, 'get' | 'change'>,
    /** The user's own folder, shown as `~`. */
    private readonly home: string,
    private readonly platform: Platform = process.platform,
  ) {}

  onChanged(listener: () => void): void {
    this.listener = listener
  }

  entries(): readonly RecentEntry[] {
    return this.memory.get().recent
  }

  /** @returns the other name under which the file was opened before, if there is one */
  async add(path: string): Promise<string | null> {
    const known = await this.find(path)
    const others = this.entries().filter((entry) => entry !== known)
    this.set(
      [{ path, plan: known?.plan ?? null, reading: known?.reading ?? null }, ...others].slice(
        0,
        most,
      ),
    )
    return known && known.path !== path ? known.path : null
  }

  rememberPlan(path: string, plan: string): Promise<void> {
    return this.remember(path, { plan })
  }

  rememberReading(path: string, reading: ReadSettings): Promise<void> {
    return this.remember(path, { reading })
  }

  async planOf(path: string): Promise<string | null> {
    return (await this.find(path))?.plan ?? null
  }

  async readingOf(path: string): Promise<ReadSettings | null> {
    return (await this.find(path))?.reading ?? null
  }

  list(): Promise<RecentFile[]> {
    return Promise.all(
      this.entries().map(async ({ path }) => ({
        id: idOf(path),
        ...this.shown(path),
        missing: await isMissing(path),
      })),
    )
  }

  /** Throws for an id that is not in the list any more. */
  path(id: string, words: MainWords): string {
    const entry = this.entries().find(({ path }) => idOf(path) === id)
    if (!entry) throw new Error(words.notInList)
    return entry.path
  }

  shown(path: string): ShownPath {
    return shownPath(path, this.home, this.platform)
  }

  clear(): void {
    this.set([])
  }

  private async remember(path: string, patch: Partial<RecentEntry>): Promise<void> {
    const known = await this.find(path)
    if (!known) return
    this.set(this.entries().map((entry) => (entry === known ? { ...entry, ...patch } : entry)))
  }

  private async find(path: string): Promise<RecentEntry | undefined> {
    const same = await sameFileAmong(
      path,
      this.entries().map((entry) => entry.path),
    )
    return this.entries().find((entry) => entry.path === same)
  }

  private set(recent: RecentEntry[]): void {
    this.memory.change({ recent })
    this.listener()
  }
}

/** Also where its drive does not answer: the list is not kept waiting. */
const isMissing = (path: string): Promise<boolean> =>
  inTime(
    stat(path).then(
      (found) => !found.isFile() && !found.isDirectory(),
      () => true,
    ),
    true,
  )

/** Tells entries apart without telling the window a path that it could name. */
const idOf = (path: string): string => createHash('sha256').update(path).digest('hex').slice(0, 32)
