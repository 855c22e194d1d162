import type { KindFile } from '../sheet'
import { japanese, simplified, traditional } from '../tables/asian'
import {
  all,
  asianBase,
  germanBase,
  inspectionBase,
  oneColumnBase,
  shopBase,
  usual,
  wideBase,
  type Base,
} from '../tables'
import { plain, type WrittenDialect } from '../writing/dialect'
import type { WrittenEncoding } from '../writing/encode'
import { whole } from './build'

const delimiters = [',', ';', '\t', '|', ' ', ', ', '; ', '||', '\t\t']
const shown = (delimiter: string) =>
  delimiter.replaceAll('\t', 'tab').replaceAll(' ', 'space').replaceAll('|', 'bar')
const quotes = ['"', "'"] as const
const quotings = ['needed', 'all', 'text'] as const

export function* delimited(base: Base): Generator<KindFile> {
  for (const delimiter of delimiters)
    for (const quote of quotes)
      for (const quoting of quotings) {
        if (base === wideBase && (quote === "'" || quoting !== 'needed')) continue
        const kind = `delimiter ${delimiter.length > 1 ? 'of two characters' : shown(delimiter)}`
        const name = `${base.name}, ${shown(delimiter)}, ${quote}, quoting ${quoting}`
        yield whole(kind, name, base.sheet, { ...base.dialect, delimiter, quote, quoting })
      }
}

function* inOneColumn(): Generator<KindFile> {
  for (const quote of quotes)
    for (const quoting of quotings)
      yield whole('one column', `${quote}, quoting ${quoting}`, oneColumnBase.sheet, {
        ...plain,
        quote,
        quoting,
      })
}

export function* escaped({ name: table, sheet }: Base): Generator<KindFile> {
  for (const escape of ['backslash', 'nul'] as const)
    for (const delimiter of [',', ';', '\t', '|'])
      for (const quote of quotes)
        for (const quoting of quotings) {
          const name = `${table}, ${shown(delimiter)}, ${quote}, quoting ${quoting}`
          const dialect = { ...plain, delimiter, quote, quoting, escape }
          yield whole(`escape ${escape}`, name, sheet, dialect)
        }
}

/** Inch marks within `"`, apostrophes within `'`: quotes that nobody doubled. */
export function* unescaped({ name: table, sheet }: Base): Generator<KindFile> {
  for (const delimiter of delimiters)
    for (const quote of quotes)
      for (const quoting of quotings) {
        const kind = quoting === 'needed' ? 'quotes as text' : 'quotes not escaped'
        const name = `${table}, ${shown(delimiter)}, ${quote}, quoting ${quoting}`
        const dialect = { ...plain, delimiter, quote, quoting, escape: 'not at all' as const }
        yield whole(kind, name, sheet, dialect)
      }
}

export function* ended(base: Base): Generator<KindFile> {
  for (const end of ['\r\n', '\n', '\r', 'mixed'] as const) {
    const name = `${base.name}, ${JSON.stringify(end)}`
    yield whole('record ends', name, base.sheet, { ...base.dialect, end })
    for (const finalEnds of [0, 2, 3, 5])
      yield whole('last line end', `${name}, ${finalEnds} at the end`, base.sheet, {
        ...base.dialect,
        end,
        finalEnds,
      })
  }
}

export function* odd(base: Base): Generator<KindFile> {
  for (const delimiter of [',', ';', '\t', '|', '||', '; ']) {
    const dialect: WrittenDialect = { ...base.dialect, delimiter }
    const name = `${base.name}, ${shown(delimiter)}`
    yield whole('byte order mark', name, base.sheet, { ...dialect, bom: true })
    for (const quoting of ['needed', 'all'] as const)
      yield whole('delimiter behind each line', `${name}, quoting ${quoting}`, base.sheet, {
        ...dialect,
        quoting,
        trailingDelimiter: true,
      })
    if (delimiter.length === 1)
      for (const bom of [false, true])
        yield whole('sep= line', `${name}${bom ? ', BOM' : ''}`, base.sheet, {
          ...dialect,
          bom,
          sepLine: true,
        })
  }
}

/** UTF-16: spreadsheets write it with tabs, other programs as they write everything. */
export function* inUtf16(base: Base): Generator<KindFile> {
  for (const encoding of ['utf-16le', 'utf-16be'] as const)
    for (const bom of [true, false])
      for (const delimiter of ['\t', ',']) {
        const name = `${base.name}, ${shown(delimiter)}, ${encoding}${bom ? ' with BOM' : ''}`
        yield whole('encoding', name, base.sheet, { ...base.dialect, delimiter, bom }, encoding)
      }
}

function* encoded(): Generator<KindFile> {
  const write = (encoding: WrittenEncoding, { name, sheet, dialect }: (typeof usual)[number]) =>
    whole(
      'encoding',
      `${name}, ${encoding}${dialect.bom ? ' with BOM' : ''}`,
      sheet,
      dialect,
      encoding,
    )
  for (const base of usual) yield* inUtf16(base)
  for (const base of [shopBase, inspectionBase, germanBase]) yield write('windows-1252', base)
  const sheets = { 'shift-jis': japanese, big5: traditional, gb18030: simplified } as const
  for (const [encoding, sheet] of Object.entries(sheets))
    for (const delimiter of [',', ';', '\t'])
      yield write(encoding as WrittenEncoding, {
        name: shown(delimiter),
        sheet,
        dialect: { ...plain, delimiter },
      })
  yield write('utf-8', asianBase)
  yield write('utf-8', { ...inspectionBase, dialect: { ...plain, bom: true } })
}

export function* dialects(): Generator<KindFile> {
  for (const base of [...usual, wideBase]) yield* delimited(base)
  yield* inOneColumn()
  yield* escaped(shopBase)
  yield* unescaped(shopBase)
  for (const base of all) yield* ended(base)
  for (const base of usual) yield* odd(base)
  yield* encoded()
}
