import { madd, splat, sumOf } from './simd'

/** `turns` times twelve independent vectors of multiply-adds: the most that this build can do on this machine, for the benchmark. */
export function peak(turns: i32): f64 {
  const by = splat(0.999999)
  const more = splat(1e-6)
  let a = splat(1)
  let b = splat(2)
  let c = splat(3)
  let d = splat(4)
  let e = splat(5)
  let f = splat(6)
  let g = splat(7)
  let h = splat(8)
  let i = splat(9)
  let j = splat(10)
  let k = splat(11)
  let l = splat(12)
  for (; turns > 0; turns--) {
    a = madd(a, by, more)
    b = madd(b, by, more)
    c = madd(c, by, more)
    d = madd(d, by, more)
    e = madd(e, by, more)
    f = madd(f, by, more)
    g = madd(g, by, more)
    h = madd(h, by, more)
    i = madd(i, by, more)
    j = madd(j, by, more)
    k = madd(k, by, more)
    l = madd(l, by, more)
  }
  a = f64x2.add(f64x2.add(f64x2.add(a, b), f64x2.add(c, d)), f64x2.add(f64x2.add(e, f), f64x2.add(g, h)))
  return sumOf(f64x2.add(a, f64x2.add(f64x2.add(i, j), f64x2.add(k, l))))
}
