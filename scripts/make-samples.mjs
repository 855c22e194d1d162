/**
 * Writes samples/inspection.csv, a made-up inspection sheet of a moulded cover: the same bytes every time.
 *
 * Four cavities give four families. Two hidden causes, packing pressure and melt temperature, move the
 * measured columns together. The defects break these relations while every single value stays usual.
 */
import { writeFileSync } from 'node:fs'
import { createUniform } from './random.mjs'

/** The sheet, or the file given as the only argument. */
const target = process.argv[2] ?? new URL('../samples/inspection.csv', import.meta.url)
const rowsPerCavity = 120

const uniform = createUniform(3)

/** Sum of twelve uniforms: close enough to normal, without tails, and the same on every machine. */
const normal = () => {
  let sum = -6
  for (let i = 0; i < 12; i++) sum += uniform()
  return sum
}

const cavities = [
  { length: 84.02, width: 36.01, wall: 1.804, weight: 21.46, torque: 1.52 },
  { length: 84.13, width: 36.05, wall: 1.829, weight: 21.83, torque: 1.46 },
  { length: 83.91, width: 36.08, wall: 1.782, weight: 21.22, torque: 1.61 },
  { length: 84.08, width: 35.93, wall: 1.851, weight: 21.97, torque: 1.67 },
]

/** The measured columns, with the decimals that the gauge gives. */
const decimals = { length: 3, width: 3, wall: 3, weight: 2, torque: 2 }
const columns = /** @type {(keyof typeof decimals)[]} */ (Object.keys(decimals))

/** One part: the cavity's own size, then pressure and temperature, then the scatter of machine and gauge. */
function mould(/** @type {number} */ cavity) {
  const mean = cavities[cavity]
  const pressure = normal()
  const temperature = normal()
  return {
    cavity,
    length: mean.length + 0.022 * pressure - 0.01 * temperature + 0.006 * normal(),
    width: mean.width + 0.011 * pressure - 0.006 * temperature + 0.005 * normal(),
    wall: mean.wall + 0.005 * pressure + 0.002 * temperature + 0.002 * normal(),
    weight: mean.weight + 0.08 * pressure + 0.015 * normal(),
    torque: mean.torque - 0.02 * pressure + 0.01 * temperature + 0.015 * normal(),
  }
}

/**
 * What goes wrong, at these rows of the sheet: [row, change of length, width, wall, weight, torque].
 * No value leaves the range of its column, and no two defects are alike.
 */
const defects = new Map(
  [
    // Void inside: as large as if well packed, yet light.
    [37, 0.03, 0, 0, -0.2, 0],
    [296, 0.01, 0.01, 0, -0.31, 0],
    // Worn core: the wall is off, with what it weighs.
    [88, 0, 0, 0.03, 0.1, 0],
    [377, 0, 0, -0.025, 0, 0.05],
    // Warped while cooling: long and narrow, or short and wide.
    [119, 0.06, -0.035, 0, 0, 0],
    [455, -0.05, 0.05, 0, 0, -0.06],
    // Thread not filled: closes too easily.
    [174, 0, 0, 0, 0, -0.16],
    [331, 0, -0.02, 0, 0.15, -0.12],
    // Flash at the parting line: wide and heavy.
    [213, 0, 0.045, 0.01, 0.2, 0.04],
  ].map(([row, length, width, wall, weight, torque]) => [
    row,
    { length, width, wall, weight, torque },
  ]),
)

/** Cells that the operator left empty: row and column of the sheet. */
const missing = new Map([
  [205, 'torque'],
  [349, 'wall'],
])

const pad = (/** @type {number} */ value, width = 2) => String(value).padStart(width, '0')

/** A part a minute and a half from 06:00 on; the sheet is one day's work. */
function measuredAt(/** @type {number} */ row) {
  const seconds = 6 * 3600 + row * 90
  return `2026-03-02 ${pad(Math.floor(seconds / 3600))}:${pad(Math.floor(seconds / 60) % 60)}`
}

const header = 'serial,measured_at,cavity,length_mm,width_mm,wall_mm,weight_g,closing_torque_Nm'

const lines = [header]
for (let row = 0; row < rowsPerCavity * cavities.length; row++) {
  const good = mould(row % cavities.length)
  const change = defects.get(row)
  const part = { ...good }
  for (const name of columns) part[name] += change?.[name] ?? 0
  lines.push(
    [
      260302000 + row + 1,
      measuredAt(row),
      part.cavity + 1,
      ...columns.map((name) =>
        missing.get(row) === name ? '' : part[name].toFixed(decimals[name]),
      ),
    ].join(','),
  )
}
writeFileSync(target, lines.join('\n') + '\n')
console.log(`${lines.length - 1} rows, ${defects.size} defects`)
