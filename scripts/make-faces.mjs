/**
 * Makes up a set of faces of the shape that sets of faces have, 40 persons × 10 pictures of 64 × 64 pixels, for tests
 * and benchmarks: real ones cannot be shipped. The same bytes every time.
 *
 *   node scripts/make-faces.mjs faces.csv [--images 7] [--persons 40] [--seed 0] [--grey 255]
 *   node scripts/make-faces.mjs --pgm faces/
 *
 * A table has a column for each pixel, row by row, from 0 to `--grey` (1), and one that says who it is. A folder
 * has a PGM image for each picture. Pictures are named person by person: `--images 7` are the first seven of each.
 */
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { pathToFileURL } from 'node:url'
import { faces, side } from './faces/face.mjs'

/** @typedef {{ seed?: number, persons?: number, images?: number }} Size */

const usual = { seed: 0, persons: 40, images: 10 }
const white = 255

/** Grey from 0 to 255, as a camera has it. */
const levels = (/** @type {Float64Array} */ grey) =>
  Uint8Array.from(grey, (value) => Math.round(white * value))

const two = (/** @type {number} */ number) => String(number + 1).padStart(2, '0')

/**
 * The lines of the table, the header first.
 *
 * @param {Size & { largest?: number }} what `largest`: the value of white
 */
export function* faceLines({ largest = 1, ...size } = {}) {
  yield ['person', ...Array.from({ length: side * side }, (_, i) => `pixel_${i}`)].join(',')
  const texts = Array.from({ length: white + 1 }, (_, level) =>
    String(Number(((level / white) * largest).toFixed(6))),
  )
  for (const { person, grey } of faces({ ...usual, ...size }))
    yield [`person ${two(person)}`, ...Array.from(levels(grey), (level) => texts[level])].join(',')
}

/** The pictures as PGM files. */
export function* faceImages(/** @type {Size} */ size = {}) {
  const header = Buffer.from(`P5\n${side} ${side}\n${white}\n`, 'latin1')
  for (const { person, image, grey } of faces({ ...usual, ...size }))
    yield {
      name: `person${two(person)}_${two(image)}.pgm`,
      bytes: Buffer.concat([header, levels(grey)]),
    }
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      pgm: { type: 'string' },
      images: { type: 'string' },
      persons: { type: 'string' },
      seed: { type: 'string' },
      grey: { type: 'string', default: '1' },
    },
  })
  const number = (/** @type {'images' | 'persons' | 'seed'} */ name) =>
    Number(values[name] ?? usual[name])
  const size = { seed: number('seed'), persons: number('persons'), images: number('images') }
  if (values.pgm !== undefined) {
    mkdirSync(values.pgm, { recursive: true })
    for (const { name, bytes } of faceImages(size)) writeFileSync(join(values.pgm, name), bytes)
  }
  for (const path of positionals) {
    const out = createWriteStream(path)
    for (const line of faceLines({ ...size, largest: Number(values.grey) })) out.write(`${line}\n`)
    await new Promise((resolve) => out.end(resolve))
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main()
