import { computed, shallowRef, type Ref } from 'vue'

/** How many steps can be undone. */
const most = 100
/** Changes of the same fields that follow each other within this time are one step. */
const oneStepMilliseconds = 1_000

interface Step<T> {
  before: T
  after: T
}

/**
 * Undo and redo over values that are replaced as a whole. A control that is dragged, or a number that
 * is typed, is one step.
 */
export function useHistory<T>(now: () => number = () => performance.now()) {
  const past = shallowRef<Step<T>[]>([])
  const future = shallowRef<Step<T>[]>([])
  let last: { what: string | null; at: number } = { what: null, at: -Infinity }

  /**
   * @param what names a value that moves in small steps: the same name soon after joins the step before.
   *   Null for a change that is a step of its own.
   */
  function record(before: T, after: T, what: string | null): void {
    const at = now()
    const joins =
      what !== null &&
      last.what === what &&
      at - last.at < oneStepMilliseconds &&
      past.value.length > 0
    const steps = joins ? past.value.slice(0, -1) : past.value
    const begun = joins ? past.value.at(-1)!.before : before
    past.value = [...steps, { before: begun, after }].slice(-most)
    future.value = []
    last = { what, at }
  }

  /** The value to go back to, or undefined where there is none. */
  const undo = (): T | undefined => move(past, future)?.before
  const redo = (): T | undefined => move(future, past)?.after

  function move(from: Ref<Step<T>[]>, to: Ref<Step<T>[]>): Step<T> | undefined {
    const step = from.value.at(-1)
    if (!step) return undefined
    from.value = from.value.slice(0, -1)
    to.value = [...to.value, step]
    last = { what: null, at: -Infinity }
    return step
  }

  function clear(): void {
    past.value = []
    future.value = []
    last = { what: null, at: -Infinity }
  }

  return {
    canUndo: computed(() => past.value.length > 0),
    canRedo: computed(() => future.value.length > 0),
    record,
    undo,
    redo,
    clear,
  }
}
