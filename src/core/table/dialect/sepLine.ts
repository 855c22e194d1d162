/** Excel's first line `sep=;`, which names the delimiter; null where there is none. */
export function readSepLine(head: string): { delimiter: string; length: number } | null {
  const match = /^["']?sep=([^\r\n]{1,2}?)["']?(\r\n|\n|\r|$)/i.exec(head)
  return match === null ? null : { delimiter: match[1], length: match[0].length }
}
