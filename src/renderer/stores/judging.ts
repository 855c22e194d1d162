import { defineStore } from 'pinia'
import type { EngineParams, Flags } from '../../shared/engineApi'
import { thresholdSettings } from '../../shared/plan'
import { useBridge } from '../bridge'
import { isCancelled } from '../engineError'
import { FlagPlaces } from '../flagPlaces'
import { usePlan } from './plan'
import { useWork, type Work } from './work'

/** Flags with the places of all of their rows. */
export interface PlacedFlags {
  flags: Flags
  places: FlagPlaces
}

/**
 * Asks for flags. What a threshold of the next good batch needs is found out first: work that is seen, and that can be
 * stopped; then the threshold is the usual one again.
 */
export const useJudging = defineStore('judging', () => {
  const bridge = useBridge()
  const plan = usePlan()
  const work = useWork()

  /**
   * @param known places of the same model's rows in the same order
   * @param rows that the model judges
   * @throws EngineError
   */
  async function ask(
    question: EngineParams<'flags'>,
    rows: number,
    known?: FlagPlaces,
  ): Promise<PlacedFlags> {
    const controller = new AbortController()
    const places = known ?? new FlagPlaces(rows)
    let mine: Work | null = null
    const begin = () => {
      const begun = work.begin('judge')
      begun.controller.signal.addEventListener('abort', () => controller.abort())
      return begun
    }
    try {
      const flags = await places.flags((some) =>
        bridge.engine.call(
          'flags',
          { ...question, ...some },
          {
            signal: controller.signal,
            onProgress: (progress) => work.report((mine ??= begin()).id, progress),
          },
        ),
      )
      return { flags, places }
    } catch (error) {
      if (!isCancelled(error) || !plan.change({ basis: null })) throw error
      return await ask({ ...question, by: thresholdSettings(plan.plan!) }, rows)
    } finally {
      if (mine !== null) work.end((mine as Work).id)
    }
  }

  return { ask }
})
