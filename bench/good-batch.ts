/**
 * What share of fresh good rows the threshold for good batches flags: clean files of one and three families, the
 * default settings, the whole engine. Asked for are 1 and 5 %.
 *
 *   npm run bench:good-batch [-- --sheets 20 --only 3,5,200]
 */
import { parseArgs } from 'node:util'
import { EngineService } from '../src/engine/service'
import { realisedRates, type Setting } from './good-batch/simulate'

const alphas = [1, 5]

export async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { sheets: { type: 'string', default: '20' }, only: { type: 'string' } },
  })
  const service = new EngineService({ workerUrl: new URL('./worker.js', import.meta.url) })
  const all = [1, 3].flatMap((k) => [2, 5, 10].flatMap((d) => [200, 500, 2000].map((n) => ({ k, d, n })))) // prettier-ignore
  const name = ({ k, d, n }: Setting) => `${k},${d},${n}`
  console.log('k,d,n       ', alphas.map((alpha) => `asked for ${alpha} %`).join('   '))
  for (const setting of all.filter(
    (one) => values.only === undefined || name(one) === values.only,
  )) {
    const found = await realisedRates(service, setting, Number(values.sheets), alphas)
    const rates = found.map(({ mean, error }) => `${mean.toFixed(2)} ± ${error.toFixed(2)} %`)
    console.log(name(setting).padEnd(12), rates.join('   '))
  }
  await service.close()
}
