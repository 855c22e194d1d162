import type { Label } from '../../shared/labels'

/** Beside the word, so that a glance is enough; none of them is one of the flags' or families'. */
export const labelSign: Record<Label, string> = { good: '✓', bad: '✗', ignore: '–' }
