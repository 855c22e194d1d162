/** The indices below n for which something holds, ascending. */
export function indicesWhere(n: number, holds: (index: number) => boolean): Int32Array {
  const all = new Int32Array(n)
  let count = 0
  for (let i = 0; i < n; i++) if (holds(i)) all[count++] = i
  return all.slice(0, count)
}
