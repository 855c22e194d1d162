import { shallowRef, watch, type ShallowRef } from 'vue'
import { EngineError, isCancelled, isEngineDied, messageOf } from '../engineError'
import { useAnalysis } from '../stores/analysis'
import { useNotices } from '../stores/notices'
import { latestWins } from './latestWins'

/**
 * The engine's answer to a question that follows from what is on screen: asked when `question`
 * changes, at most one at a time, the latest wins. Null until there is an answer, and where there is no
 * question; an answer that came too late is not shown.
 *
 * @param question null where nothing is to be asked; compared by its text
 * @param keep whether the former answer stays while the new one is on its way
 */
export function useAnswer<Q, A>(
  question: () => Q | null,
  ask: (question: Q) => Promise<A>,
  keep: (former: Q, next: Q) => boolean = () => false,
): Readonly<ShallowRef<A | null>> {
  const analysis = useAnalysis()
  const notices = useNotices()
  const answer = shallowRef<A | null>(null)
  let answered: Q | null = null

  const fetch = latestWins(async () => {
    const asked = question()
    if (asked === null || !analysis.live) return
    try {
      const found = await ask(asked)
      if (JSON.stringify(question()) !== JSON.stringify(asked)) return
      answered = asked
      answer.value = found
    } catch (error) {
      // A model that was replaced meanwhile is asked about again, under its new number.
      const replaced = error instanceof EngineError && error.code === 'NotLoaded'
      if (!replaced && !isCancelled(error) && !isEngineDied(error))
        notices.error('show', messageOf(error))
    }
  })

  watch(
    [() => JSON.stringify(question()), () => analysis.live],
    () => {
      const next = question()
      if (next === null || answered === null || !keep(answered, next)) answer.value = null
      void fetch()
    },
    { immediate: true },
  )
  return answer
}
