import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { disk } from '../engine/files/disk'
import { refuseInput } from '../engine/files/refuseInput'
import { identityOf, isSameFile, resolveTarget } from '../shared/fileIdentity'
import { UsageError } from './usageError'

export interface Sources {
  inputs: string[]
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
  { inputs, plan }: Sources,
): Promise<void> {
  const all = savePlan === undefined ? results : [...results, savePlan]
  for (const target of all) for (const input of inputs) await refuseInput(target, input)
  if (plan !== null) for (const target of results) await refuseInput(target, plan)

  const files = await Promise.all(all.map((target) => identityOf(target, disk)))
  const twice = all.find((_, i) => files.slice(0, i).some((file) => isSameFile(file, files[i])))
  if (twice !== undefined) throw new UsageError(`Two results would be written to "${twice}".`)

  for (const target of all) {
    const path = await resolveTarget(target, disk)
    const there = await stat(path).catch(() => null)
    if (there?.isDirectory()) throw new UsageError(`"${target}" cannot be written: it is a folder.`)
    const folder = await stat(dirname(path)).catch(() => null)
    if (!folder?.isDirectory())
      throw new UsageError(`"${target}" cannot be written: its folder does not exist.`)
  }
}
