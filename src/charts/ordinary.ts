import type { Flags } from '../shared/engineApi'

/** How many flagged rows look ordinary in the picture. */
export const ordinaryCount = (flags: Pick<Flags, 'ordinaryHere'> | null | undefined): number => {
  const { ordinaryHere } = flags ?? {}
  let count = 0
  if (ordinaryHere) for (let i = 0; i < ordinaryHere.length; i++) count += ordinaryHere[i]
  return count
}
