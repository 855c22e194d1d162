/**
 * Writes tests/golden/guards/: for each guard a small made-up sheet that makes it speak, and one clean sheet
 * of which no guard says anything. The same bytes every time.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { createNormal, createUniform } from './random.mjs'

/** The folder, or the only argument. */
const folder = process.argv[2] ?? new URL('../tests/golden/guards', import.meta.url).pathname
mkdirSync(folder, { recursive: true })

/** A round part: its three measures go together a little. */
function parts(/** @type {number} */ seed, /** @type {number} */ count) {
  const normal = createNormal(seed)
  return Array.from({ length: count }, () => {
    const size = normal()
    return {
      length: 84 + 0.2 * size + 0.1 * normal(),
      width: 36 + 0.1 * size + 0.1 * normal(),
      weight: 21.5 + 0.3 * size + 0.2 * normal(),
    }
  })
}

/**
 * @param {string} name
 * @param {Record<string, number>[]} rows
 * @param {Record<string, number>} decimals of each column; 3 where it is missing
 */
function write(name, rows, decimals = {}) {
  const columns = Object.keys(rows[0])
  const lines = rows.map((row) => columns.map((c) => cell(row[c], decimals[c] ?? 3)).join(','))
  writeFileSync(`${folder}/${name}.csv`, [columns.join(','), ...lines, ''].join('\n'))
}

/** Nothing where nothing was measured. */
const cell = (/** @type {number} */ value, /** @type {number} */ decimals) =>
  Number.isNaN(value) ? '' : value.toFixed(decimals)

write('clean', parts(1, 200))

// Width to one decimal, where parts differ by less than that.
write('gauge-rounded', parts(2, 200).map((part) => ({ ...part, width: 36 + (part.width - 36) / 2 })), { width: 1 }) // prettier-ignore

// No burr in 95 % of the parts.
write(
  'nearly-constant',
  parts(3, 200).map((part, i) => ({ ...part, burr: i % 20 === 7 ? 0.1 + (i % 7) / 20 : 0 })),
)

// Three shares of a mixture: they sum to 100 %. Rounded to a tenth they do up to rounding.
const shares = parts(4, 200).map(({ length, width }) => ({
  resin: 60 + 5 * (length - 84),
  filler: 30 + 10 * (width - 36),
  pigment: 10 - 5 * (length - 84) - 10 * (width - 36),
}))
write('dependent', shares.map(({ resin, filler }) => {
  const [r, f] = [Math.round(1000 * resin), Math.round(1000 * filler)]
  return { resin: r / 1000, filler: f / 1000, pigment: (100_000 - r - f) / 1000 }
})) // prettier-ignore
write('dependent-but-rounding', shares, { resin: 1, filler: 1, pigment: 1 })

// The hardness of every fifth part was not measured.
write(
  'sparse',
  parts(10, 200).map((part, i) => ({
    ...part,
    hardness: i % 5 === 0 ? NaN : 58 + part.width - 36,
  })),
)

// A tenth of the parts was exported twice, and one part eight times.
const once = parts(5, 180)
write('duplicates', [...once, ...once.slice(20, 38), ...Array.from({ length: 7 }, () => once[0])])

// Twelve measures of 72 parts: more than a first article, and not enough for what a model of them has to estimate.
const normal = createNormal(6)
write('few-rows', Array.from({ length: 72 }, () => Object.fromEntries(Array.from({ length: 12 }, (_, j) => [`m${j + 1}`, 10 + normal()])))) // prettier-ignore

// Half of the parts stand at one value: with the textbook's fit a component collapses onto it.
write('collapsed', [
  ...parts(7, 100),
  ...Array.from({ length: 60 }, () => ({ length: 85, width: 36.5, weight: 22 })),
])

// Of 200 rows the five least typical ones are scattered; the next five are one and the same, too few for a family.
write('ties', [
  ...parts(8, 190),
  ...[0, 1, 2, 3, 4].map((i) => ({ length: 88 + 2 * i, width: 38 - 2 * i, weight: 20 + 3 * i })),
  ...Array.from({ length: 5 }, () => ({ length: 85.4, width: 36.6, weight: 21.2 })),
])

// A ring that is the same after a fifth of a turn: cut into families in one way, it is as well cut in that way turned.
const place = createUniform(11)
const bell = () => Array.from({ length: 12 }, place).reduce((a, b) => a + b, -6)
const fifth = Array.from({ length: 48 }, () => [2 * Math.PI * place(), 10 + 0.5 * bell()])
write('restarts-disagree', fifth.flatMap(([angle, radius]) =>
  [0, 1, 2, 3, 4].map((turn) => angle + (turn * 2 * Math.PI) / 5)
    .map((turned) => ({ x: radius * Math.cos(turned), y: radius * Math.sin(turned) })),
)) // prettier-ignore

const scatter = createNormal(9)

// Twelve families, and at most ten components by default.
write('largest-tried', Array.from({ length: 480 }, (_, i) => ({
  x: 10 * (i % 4) + scatter(),
  y: 10 * (Math.floor(i / 4) % 3) + scatter(),
})), { x: 2, y: 2 }) // prettier-ignore
