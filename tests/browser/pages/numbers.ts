/** Numbers as the window writes them: a true minus sign, thin spaces between thousands, 1.2e−5. */
export function numbersIn(text: string): number[] {
  const plain = text
    .replaceAll('−', '-')
    .replace(/(?<=\d)[\u2009\u202f\u00a0](?=\d{3})/g, '')
    .replace(/\s?×\s?10\^?/g, 'e')
  return [...plain.matchAll(/-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/gi)].map(([found]) => Number(found))
}
