/** Different texts that are remembered. */
const most = 10_000

/**
 * Texts in memory of their own: one that was put together from cells would hold on to the piece of the file
 * that they stand in. Equal ones are kept once.
 */
export function ownText(): (text: string) => string {
  const known = new Map<string, string>()
  return (text) => {
    const met = known.get(text)
    if (met !== undefined) return met
    // Looking into a text makes V8 copy its parts.
    text.charCodeAt(0)
    if (known.size < most) known.set(text, text)
    return text
  }
}
