/**
 * The measurements of one part, in the order of the list, parted into runs in which each characteristic
 * is there once. Where every characteristic is there equally often the part was measured again as a
 * whole: the n-th value of each belongs to the n-th run. Otherwise a run begins where a characteristic
 * comes again, so that values of different measurements are never mixed; except that a value on the
 * next line of the list of the same characteristic is one more, and begins no run for those that follow.
 *
 * @param rows of the list, ascending
 * @param characteristics of these rows
 */
export function runsOf(
  rows: number[],
  characteristics: number[],
): { runs: number[]; whole: boolean } {
  const seen = new Map<number, number>()
  const occurrences = characteristics.map((characteristic) => {
    const before = seen.get(characteristic) ?? 0
    seen.set(characteristic, before + 1)
    return before
  })
  const times = new Set(seen.values())
  if (times.size <= 1) return { runs: occurrences, whole: !times.has(1) && times.size > 0 }
  const stray = characteristics.some(
    (other, i) => i > 0 && other === characteristics[i - 1] && rows[i] === rows[i - 1] + 1,
  )
  if (stray) return { runs: occurrences, whole: false }
  let run = 0
  let inRun = new Set<number>()
  const runs = characteristics.map((characteristic) => {
    if (inRun.has(characteristic)) {
      run++
      inRun = new Set()
    }
    inRun.add(characteristic)
    return run
  })
  return { runs, whole: false }
}
