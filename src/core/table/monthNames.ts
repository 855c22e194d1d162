/** Names of months in English, German, French, Spanish, Italian and Dutch, by their first letters. */
const starts: [RegExp, number][] = [
  [/^(jan|jän|janv|ene|gen)/, 1],
  [/^(feb|fév|fev)/, 2],
  [/^(mar|mär|mrz|mrt|maa|maerz)/, 3],
  [/^(apr|avr|abr)/, 4],
  [/^(may|mai|mag|mei)/, 5],
  [/^(jun|juin|giu)/, 6],
  [/^(jul|juil|lug)/, 7],
  [/^(aug|aoû|aou|ago)/, 8],
  [/^(sep|set)/, 9],
  [/^(oct|okt|ott)/, 10],
  [/^nov/, 11],
  [/^(dec|dez|déc|dic)/, 12],
]

/** 1 to 12; 0 for a word that is no month. */
export function monthOf(name: string): number {
  const word = name.toLowerCase()
  return starts.find(([start]) => start.test(word))?.[1] ?? 0
}
