import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { refuseInput, resolveTarget } from '../engine/files/refuseInput'
import { UsageError } from './usageError'

export interface Sources {
  input: string
  /** A saved plan that is read. */
  plan: string | null
}

/**
 * Refuses results, before anything is fitted, that would be written over what is read or over each
 * other, under whatever names, or into a folder that is not there. `savePlan` may replace the plan.
 * @throws UsageError, WouldOverwriteInput
 */
export async function checkTargets(
  results: string[],
  savePlan: string | undefined,
  { input, plan }: Sources,
): Promise<void> {
  const all = savePlan === undefined ? results : [...results, savePlan]
  for (const target of all) await refuseInput(target, input)
  if (plan !== null) for (const target of results) await refuseInput(target, plan)

  const paths = await Promise.all(all.map((target) => resolveTarget(target)))
  const twice = all.find((_, i) => paths.indexOf(paths[i]) !== i)
  if (twice !== undefined) throw new UsageError(`Two results would be written to "${twice}".`)

  for (const [i, path] of paths.entries()) {
    const folder = await stat(dirname(path)).catch(() => null)
    if (!folder?.isDirectory())
      throw new UsageError(`"${all[i]}" cannot be written: its folder does not exist.`)
  }
}
