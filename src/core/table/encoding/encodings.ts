/** Encodings of text files that can be read. */
export type Encoding =
  'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'big5' | 'shift-jis' | 'gb18030'

export const encodings: readonly Encoding[] = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'big5',
  'shift-jis',
  'gb18030',
]

/** What people know the encodings by; the same in every language. */
export const encodingLabels: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252 (Western European)',
  big5: 'Big5 (Traditional Chinese)',
  'shift-jis': 'Shift-JIS (Japanese)',
  gb18030: 'GB18030 (Simplified Chinese)',
}
