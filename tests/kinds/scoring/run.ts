import { parseRfc4180 } from '../rfc4180'
import type { KindFile, Reading } from '../sheet'
import { measure } from './measure'
import { weights } from './weights'

export type Reader = (bytes: Uint8Array, fileName: string) => { text: string } | { error: string }

export interface FileScore {
  readonly kind: string
  readonly name: string
  readonly score: number
}

/** A failure that has no name among the reader's own is no success, whatever was expected. */
export function readingOf(read: Reader, { bytes, name }: KindFile): Reading {
  try {
    const result = read(bytes(), name)
    if ('error' in result) return result
    const [header = [], ...rows] = parseRfc4180(result.text)
    return { header, rows }
  } catch (error) {
    return { error: `unexpected: ${error instanceof Error ? error.message : String(error)}` }
  }
}

export function scoreFile(read: Reader, file: KindFile): FileScore {
  return { kind: file.kind, name: file.name, score: measure(readingOf(read, file), file.truth()) }
}

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length

export interface KindScore {
  readonly kind: string
  readonly files: number
  readonly mean: number
  readonly worst: readonly FileScore[]
}

export interface Summary {
  readonly files: number
  /** Over the files. */
  readonly mean: number
  /** Over the kinds, by how often they are met. */
  readonly weighted: number
  readonly kinds: readonly KindScore[]
}

export function summarise(scores: readonly FileScore[]): Summary {
  const byKind = new Map<string, FileScore[]>()
  for (const score of scores) byKind.set(score.kind, [...(byKind.get(score.kind) ?? []), score])
  const kinds = [...byKind].map(([kind, files]) => ({
    kind,
    files: files.length,
    mean: mean(files.map(({ score }) => score)),
    worst: files.filter(({ score }) => score < 10).toSorted((a, b) => a.score - b.score),
  }))
  const weight = ({ kind }: KindScore) => weights[kind] ?? 1
  const total = kinds.reduce((sum, kind) => sum + weight(kind), 0)
  return {
    files: scores.length,
    mean: mean(scores.map(({ score }) => score)),
    weighted: kinds.reduce((sum, kind) => sum + weight(kind) * kind.mean, 0) / total,
    kinds: kinds.toSorted((a, b) => a.mean - b.mean),
  }
}
