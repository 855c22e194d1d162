import { exported } from './exports'
import { fresh } from './fresh'
import { later } from './fresh/later'
import { third } from './fresh/third'
import { polluted } from './polluted'
import { secondRound } from './polluted/second'

export { readingOf, scoreFile, summarise } from './scoring/run'
export { readBytes } from './subject'

/** Every file of every kind. */
export const sets = {
  polluted,
  exports: () => exported,
  fresh: () => fresh,
  later: () => later,
  third: () => third,
  second: secondRound,
} as const
