import type { OrderInput } from './input'
import { englishOrderWords } from './words'

/** What a reader must know of what is drawn, and what is not. */
export function orderSubtitle({
  view,
  marks,
  words = englishOrderWords,
}: Pick<OrderInput, 'view' | 'marks' | 'words'>): string[] {
  const { bands, inSight, withoutPlace, smallest, low } = view
  const flags = marks?.flags
  const placed = flags ? flags.count - flags.withoutPlace : 0
  return [
    ...(bands ? [words.bands(inSight, bands.count.length)] : []),
    ...(withoutPlace > 0 ? [words.withoutPlace(withoutPlace, flags?.withoutPlace ?? 0)] : []),
    ...(flags && flags.flagged.row.length < placed
      ? [words.someFlagged(flags.flagged.row.length, placed)]
      : []),
    ...(smallest < low ? [words.reachesDownTo(smallest)] : []),
  ]
}
