import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { Progress } from '../../shared/engineApi'

export type WorkKind = 'open' | 'analyse' | 'howSure' | 'judge' | 'batch' | 'compare' | 'export'

/** One long call to the engine, as the progress bar shows it. */
export interface Work {
  id: number
  kind: WorkKind
  /** File that is read or written. */
  name: string
  progress: Progress
  controller: AbortController
}

const firstStep = {
  open: 'reading',
  analyse: 'fitting',
  howSure: 'howSure',
  judge: 'goodBatch',
  batch: 'reading',
  compare: 'fitting',
  export: 'writing',
} as const

/** The long calls that are running. The newest is the one on screen. */
export const useWork = defineStore('work', () => {
  const running = shallowRef<Work[]>([])
  const nextId = ref(0)
  const current = computed(() => running.value.at(-1) ?? null)

  function begin(kind: WorkKind, name = ''): Work {
    const progress: Progress = { fraction: 0, step: firstStep[kind] }
    const work = { id: nextId.value++, kind, name, progress, controller: new AbortController() }
    running.value = [...running.value, work]
    return work
  }

  function report(id: number, progress: Progress): void {
    running.value = running.value.map((work) => (work.id === id ? { ...work, progress } : work))
  }

  const end = (id: number) => void (running.value = running.value.filter((work) => work.id !== id))

  /** Stops what is on screen as running. */
  const stop = () => current.value?.controller.abort()

  return { running, current, begin, report, end, stop }
})
