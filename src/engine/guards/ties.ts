import type { Flags } from '../../shared/engineApi'
import type { Guard } from '../../shared/api/guards'
import { note } from './guard'

/** Rows that tie at the threshold are not flagged, so fewer may be flagged than were asked for. */
export const ties = ({ ties, count }: Pick<Flags, 'ties' | 'count'>): Guard[] =>
  ties > 0 ? [note('ties', { ties, count })] : []
