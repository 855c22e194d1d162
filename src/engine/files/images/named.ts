/** Names that are spelled out in a sentence. */
const mostNames = 20

/** A name as it may stand in a sentence: no line end and no control character comes through. */
export const printable = (name: string): string => name.replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g, '\ufffd') // prettier-ignore

/** “a.txt, b.txt and 3 more”. */
export function named(names: readonly string[], most = mostNames): string {
  const shown = names.slice(0, most).map(printable).join(', ')
  return names.length > most ? `${shown} and ${names.length - most} more` : shown
}
