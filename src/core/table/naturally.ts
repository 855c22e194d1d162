const parts = (text: string) => text.match(/\d+|\D+/g) ?? []

/** Order of texts: 2 before 10. Digits compare as numbers, the rest by code unit; no locale, so that every machine agrees. */
export function naturally(a: string, b: string): number {
  const left = parts(a)
  const right = parts(b)
  const i = left.findIndex((part, at) => part !== right[at])
  const [p, q] = i < 0 ? [undefined, right[left.length]] : [left[i], right[i]]
  if (p === undefined || q === undefined) return left.length - right.length
  const byNumber = /^\d/.test(p) && /^\d/.test(q) ? Number(p) - Number(q) : 0
  return byNumber || (p < q ? -1 : 1)
}
