/**
 * Writes samples/inspection.csv, a made-up inspection sheet of a moulded cover: the same bytes every time.
 *
 * Four cavities give four families. Two hidden causes, packing pressure and melt temperature, move the
 * measured columns together. The defects break these relations while every single value stays usual.
 */
import { writeFileSync } from 'node:fs'

const target = new URL('../samples/inspection.csv', import.meta.url)
const rowsPerCavity = 120

/** mulberry32, a 32-bit generator: its state is the seed. */
function createUniform(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

const uniform = createUniform(20260306)

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

/** One part: the cavity's own size, then pressure and temperature, then the scatter of machine and gauge. */
function mould(cavity) {
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

/** What goes wrong, at these rows of the sheet; no value leaves the range of its column. */
const defects = new Map([
  // Void inside: long and wide as if well packed, yet light.
  ...[37, 141, 296, 402].map((row) => [
    row,
    (part) => ({ ...part, length: part.length + 0.03, weight: part.weight - 0.15 }),
  ]),
  // Worn core: the wall of another cavity.
  ...[88, 213, 377].map((row) => [row, (part) => ({ ...part, wall: 3.636 - part.wall })]),
  // Warped while cooling: long and narrow.
  ...[119, 268, 455].map((row) => [
    row,
    (part) => ({ ...part, length: part.length + 0.045, width: part.width - 0.035 }),
  ]),
  // Thread not filled: closes too easily, everything else as it should be.
  ...[174, 331].map((row) => [row, (part) => ({ ...part, torque: 3.13 - part.torque })]),
])

/** Cells that the operator left empty: row and column of the sheet. */
const missing = new Map([
  [205, 'torque'],
  [349, 'wall'],
])

const pad = (value, width = 2) => String(value).padStart(width, '0')

/** A part a minute and a half from 06:00 on; the sheet is one day's work. */
function measuredAt(row) {
  const seconds = 6 * 3600 + row * 90
  return `2026-03-02 ${pad(Math.floor(seconds / 3600))}:${pad(Math.floor(seconds / 60) % 60)}`
}

const header =
  'serial,measured_at,cavity,length_mm,width_mm,wall_mm,weight_g,closing_torque_Nm'

const lines = [header]
for (let row = 0; row < rowsPerCavity * cavities.length; row++) {
  const good = mould(row % cavities.length)
  const part = defects.get(row)?.(good) ?? good
  const cell = (column, decimals) =>
    missing.get(row) === column ? '' : part[column].toFixed(decimals)
  lines.push(
    [
      260302000 + row + 1,
      measuredAt(row),
      part.cavity + 1,
      cell('length', 3),
      cell('width', 3),
      cell('wall', 3),
      cell('weight', 2),
      cell('torque', 2),
    ].join(','),
  )
}
writeFileSync(target, lines.join('\n') + '\n')
console.log(`samples/inspection.csv: ${lines.length - 1} rows, ${defects.size} defects`)
