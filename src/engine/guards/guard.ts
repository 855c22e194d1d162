import type { Guard, Severity } from '../../shared/api/guards'
import { guardTexts, type GuardId } from '../../shared/guardTexts'

/** A guard with its English text. */
export function guard(severity: Severity, id: GuardId, params: Guard['params'] = {}): Guard {
  const text = guardTexts[id].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name]))
  return { id, severity, text, params }
}

export const note = (id: GuardId, params?: Guard['params']): Guard => guard('note', id, params)
export const doubt = (id: GuardId, params?: Guard['params']): Guard => guard('doubt', id, params)

/** A number for a sentence. */
export const figure = (value: number): number => Number(value.toPrecision(3))

const mostAlone = 3

/** Of so many columns how many have a guard of their own; the others are named together, never a single one. */
export const spokenOfAlone = (columns: number): number =>
  columns <= mostAlone + 1 ? columns : mostAlone

const mostNamed = 5

/** Columns by name; of many the first ones. */
export function named(names: readonly string[]): string {
  const some = names.slice(0, mostNamed).map((name) => `“${name}”`)
  return some.join(', ') + (names.length > mostNamed ? ', …' : '')
}
