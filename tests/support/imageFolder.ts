import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createNormal, createRandom } from '../../src/core/rng'

const width = 5
const height = 4

/** The grey values of a part: brighter to the right, more or less so; a scratch is a bright line across it. */
export function greysOf(part: number, seed: number, scratched: boolean): number[] {
  const normal = createNormal(createRandom(seed, part))
  const light = 90 + 10 * normal()
  return Array.from({ length: width * height }, (_, pixel) => {
    const bright = scratched && Math.floor(pixel / width) === 2 ? 70 : 0
    return Math.round(light + 12 * (pixel % width) + 3 * normal() + bright)
  })
}

export interface Images {
  good: number
  scratched?: number
  seed?: number
}

/** Writes a folder of images `part 1.pgm` …, scratched ones last. */
export function writeImages(folder: string, { good, scratched = 0, seed = 1 }: Images): string {
  for (let part = 1; part <= good + scratched; part++)
    writeImage(join(folder, `part ${part}.pgm`), greysOf(part, seed, part > good))
  return folder
}

export function writeImage(path: string, greys: number[], head = `${width} ${height} 255`): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `P2 ${head}\n${greys.join(' ')}\n`)
}
