import { createNormal, createRandom } from '../../src/core/rng'
import type { Model } from '../../src/engine/model'

const rows = 400
const tight = 24
/** In standard deviations of the cloud. */
const width = 0.05
/** The family lies about so far from the middle, in each column. */
const aside = 0.7

/** A sheet whose first rows are a tight family within the cloud of the others. */
export function tightFile(columns: number, seed: number) {
  const normal = createNormal(createRandom(seed, columns))
  const at = Array.from({ length: columns }, () => aside * normal())
  const lines = Array.from({ length: rows }, (_, i) =>
    at.map((center) => (i < tight ? center + width * normal() : normal()).toFixed(6)).join(','),
  )
  const header = at.map((_, j) => `x${j + 1}`).join(',')
  return { text: [header, ...lines].join('\n'), isTight: (row: number) => row < tight }
}

/** Share of the tight rows that the family holds at least, and of the others at most. */
const most = 0.9
const few = 0.03

/** Whether one unconfirmed family is that of the tight rows. */
export function findsFamily(
  { families, component, prepared }: Pick<Model, 'families' | 'component' | 'prepared'>,
  isTight: (row: number) => boolean,
): boolean {
  return families.marks.some((mark, family) => {
    if (mark !== 'unconfirmed') return false
    let [own, other] = [0, 0]
    component.forEach((c, i) => {
      if (families.of[c] !== family) return
      if (isTight(prepared.rows[i])) own++
      else other++
    })
    return own >= most * tight && other <= few * (rows - tight)
  })
}
