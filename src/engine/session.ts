import { IsodenseError } from '../core/errors'
import type { LoadedTable } from './loadedTable'
import type { Model, ModelSet } from './model'

/** How many tables and analyses are kept: the one on screen, and the one that is about to replace it. */
const kept = 2

/**
 * What the window is working on. A new table or model joins the former one and pushes out the one
 * before, so that a failed or stopped step leaves what is on screen answering.
 */
export class Session {
  readonly #tables = new Latest<LoadedTable>()
  readonly #sets = new Latest<ModelSet>()
  /** Batches stay beside what is on screen, and push out one another only. */
  readonly #batches = new Latest<LoadedTable>()
  readonly #scored = new Latest<ModelSet>()
  #beside: ModelSet | null = null

  addTable(table: LoadedTable): void {
    this.#beside = null
    this.#tables.add(table.id, table)
  }

  /** A model to be compared with the one on screen: at most one is kept. */
  addBeside(set: ModelSet): void {
    this.#beside = set
  }

  addSet(set: ModelSet): void {
    this.#sets.add(set.analysis.analysisId, set)
  }

  /** A table that is to be judged by a model of another one. */
  addBatch(table: LoadedTable): void {
    this.#batches.add(table.id, table)
  }

  /** A batch as it was judged. */
  addScored(set: ModelSet): void {
    this.#scored.add(set.analysis.analysisId, set)
  }

  /** Throws NotLoaded for a table that was replaced. */
  table(id: number): LoadedTable {
    return (
      this.#tables.get(id) ?? this.#batches.get(id) ?? notLoaded('That file is no longer open.')
    )
  }

  /** Throws NotLoaded for a model that was replaced. */
  model(id: number): Model {
    for (const { models } of [
      ...this.#sets.all(),
      ...this.#scored.all(),
      ...(this.#beside ? [this.#beside] : []),
    ]) {
      const model = models.find(({ analysis }) => analysis.modelId === id)
      if (model) return model
    }
    return notLoaded('That model was replaced by a newer one.')
  }

  /** Throws NotLoaded for an analysis that was replaced. */
  set(id: number): ModelSet {
    return (
      this.#sets.get(id) ??
      this.#scored.get(id) ??
      notLoaded('That analysis was replaced by a newer one.')
    )
  }
}

class Latest<T> {
  readonly #items = new Map<number, T>()

  add(id: number, item: T): void {
    this.#items.set(id, item)
    for (const oldest of this.#items.keys()) {
      if (this.#items.size <= kept) return
      this.#items.delete(oldest)
    }
  }

  get(id: number): T | undefined {
    return this.#items.get(id)
  }

  all(): Iterable<T> {
    return this.#items.values()
  }
}

function notLoaded(message: string): never {
  throw new IsodenseError('NotLoaded', message)
}
