import type { LedgerReason } from '../core/table/ledger'

/** Every reason of the import ledger, in the order of a choice on screen. */
export const ledgerReasons = [
  ...([
    'ambiguous',
    'not a number',
    'not a date',
    'below detection limit',
    'above measuring range',
  ] as const),
  ...(['marker', 'empty', 'thousands separator', 'currency', 'percent', 'parentheses'] as const),
  ...(['spaced sign', 'trailing minus', 'minus sign', 'power of ten'] as const),
  ...(['full-width', 'unit', 'rounded'] as const),
] as const satisfies readonly LedgerReason[]

/** Fails to compile where a reason is missing above. */
export type AllReasons = LedgerReason extends (typeof ledgerReasons)[number] ? true : never
export const complete: AllReasons = true
