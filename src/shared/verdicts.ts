/** Words that say what became of a part; of digits, and of yes and no, nobody knows which of the two is good. */
const bad = /^(nok|n\.?i\.?o\.?|ng|no[- ]?go|fail(ed)?|bad|reject(ed)?|scrap|rework|defect(ive)?|anomal(y|ous)|outlier|不合格|不良品?)$/i // prettier-ignore
const good = /^(ok|i\.?o\.?|go|pass(ed)?|good|accept(ed)?|normal|inlier|合格|良品)$/i
const either = /^(0|1|true|false|yes|no|y|n)$/i

export const isVerdict = (value: string): boolean => {
  const word = value.trim()
  return bad.test(word) || good.test(word) || either.test(word)
}

/** What a word of a verdict says of a part; null where it does not say by itself. */
export function verdictOf(value: string): 'good' | 'bad' | null {
  const word = value.trim()
  if (bad.test(word)) return 'bad'
  return good.test(word) ? 'good' : null
}
