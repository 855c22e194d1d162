import { Pool } from '../src/engine/pool'
import { fitPairs } from '../src/engine/fitting'
import { table } from './fit/data'
import { shared } from '../src/engine/sharedMatrix'
import { roundCost } from '../src/engine/pair'
export async function main([file, ks]: string[]) {
  const data = shared(table(file))
  const pool = new Pool(new URL('./worker.js', import.meta.url), 1)
  for (const k of (ks ?? '5,40,90,145').split(',').map(Number))
    for (const type of ['full', 'tied', 'diag', 'spherical'] as const) {
      const pair = { covarianceType: type, nComponents: k }
      const run = () => fitPairs([pair], { pool, data, logDensityOffset: 0, options: { restarts: 3, tolerance: 1e-3, maxIterations: 200, regCovar: 1e-6, seed: 0 } })
      if (k < 10) await run()
      const a = process.cpuUsage(); const t = performance.now()
      const [one] = await run()
      const u = process.cpuUsage(a)
      const cpu = (u.user + u.system) / 1e3 / 3
      const cost = roundCost(pair, data)
      console.log(type.padEnd(10), String(k).padStart(3), 'cpu ms/restart', cpu.toFixed(1).padStart(8), 'wall', ((performance.now() - t) / 3).toFixed(0), 'rounds', one.fit!.iterations, 'ns/madd(25r)', (cpu * 1e6 / cost / 25).toFixed(3))
    }
}
