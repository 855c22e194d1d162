import type { Check } from './check'
import { doubt } from './guard'

/** The file holds rows that were drawn from a model. */
export const generated: Check = ({ generated }) => (generated ? [doubt('generated')] : [])
