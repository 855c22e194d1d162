import type { KindFile } from '../sheet'
import { around } from './around'
import { dialects } from './dialects'
import { extremes } from './extremes'
import { headers } from './headers'
import { quotes } from './quotes'
import { records } from './records'
import { rows } from './rows'
import { severalTables } from './severalTables'

/** Known tables, each spoilt in one way. */
export function* polluted(): Generator<KindFile> {
  yield* dialects()
  yield* records()
  yield* quotes()
  yield* rows()
  yield* around()
  yield* headers()
  yield* severalTables()
  yield* extremes()
}
