/**
 * `next` with every part that says the same as in `former` being the former's own object: who watches
 * one part is not woken by a change of another.
 */
export function keepParts<T extends object>(former: T, next: T): T {
  const kept = { ...next }
  for (const key of Object.keys(next) as (keyof T)[])
    if (
      next[key] !== former[key] &&
      isObject(next[key]) &&
      JSON.stringify(next[key]) === JSON.stringify(former[key])
    )
      kept[key] = former[key]
  return kept
}

const isObject = (value: unknown) => typeof value === 'object' && value !== null
