/** Neighbouring columns whose names count on in one way, as those of pixels do. */
export interface CountedColumns {
  /** Columns from … to − 1. */
  from: number
  to: number
  /** What the names say of the shape; null where they count with one number. */
  shape: { width: number; height: number; order: 'rows' | 'columns' } | null
  /** Whether the names speak of pixels. */
  pixels: boolean
}

const pixelWords = /pix|px|gr[ae]y|image|img|intensit/i
/** What names the line of a pixel rather than its place in the line: y3, row 3. */
const lineWords = /(^|[^a-z])(y|row|r|line)[^a-z]*$/i

/**
 * Columns of a table whose names count on: `pixel0` … `pixel63`, `x0_0` … `x7_7`, `1x1` … `28x28`.
 * @param names of columns that follow each other; places are those in this list
 */
export function countedColumns(names: readonly string[]): CountedColumns[] {
  const parts = names.map(partsOf)
  const found: CountedColumns[] = []
  for (let from = 0; from < names.length;) {
    let to = from + 1
    while (to < names.length && parts[to]!.text === parts[from]!.text) to++
    const counted = countedIn(parts.slice(from, to))
    if (counted) found.push({ from, to, ...counted })
    from = to
  }
  return found
}

interface Parts {
  /** The name with its numbers taken out. */
  text: string
  /** What stands in front of each number. */
  before: string[]
  numbers: number[]
}

function partsOf(name: string): Parts {
  const before = name.split(/\d+/)
  return { text: before.join('#'), before, numbers: (name.match(/\d+/g) ?? []).map(Number) }
}

function countedIn(parts: Parts[]): Omit<CountedColumns, 'from' | 'to'> | null {
  const [first, second] = parts
  if (!first || !second) return null
  const pixels = pixelWords.test(first.text)
  const varies = first.numbers.flatMap((number, g) =>
    parts.some(({ numbers }) => numbers[g] !== number) ? [g] : [],
  )
  const fast = varies.find((g) => second.numbers[g] !== first.numbers[g])
  const slow = varies.find((g) => g !== fast)
  if (fast === undefined || varies.length > 2) return null
  const inLine =
    slow === undefined
      ? parts.length
      : parts.findIndex(({ numbers }) => numbers[slow] !== first.numbers[slow])
  const countsOn = parts.every(
    ({ numbers }, i) =>
      numbers[fast] === first.numbers[fast]! + (i % inLine) &&
      (slow === undefined || numbers[slow] === first.numbers[slow]! + Math.floor(i / inLine)),
  )
  if (!countsOn || parts.length % inLine !== 0) return null
  if (slow === undefined) return { shape: null, pixels }
  const lines = parts.length / inLine
  const shape = lineWords.test(first.before[fast]!)
    ? ({ width: lines, height: inLine, order: 'columns' } as const)
    : ({ width: inLine, height: lines, order: 'rows' } as const)
  return { shape, pixels }
}
