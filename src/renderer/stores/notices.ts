import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { TableSource } from '../tableSource'

/** Something that failed: stays until it is dismissed. */
export interface ErrorNotice {
  id: number
  /** Key under `errors` in the locales: what was being done. */
  doing: ErrorContext
  /** The engine's or the desktop's whole sentence; '' where the window has one of its own. */
  message: string
  /** The file that could not be opened, where other settings may help. */
  file?: TableSource
  /** A sentence of the window: `key` is under `problems` in the locales. */
  own?: { key: string; values: Record<string, string | number> }
}

type ErrorDetails = Pick<ErrorNotice, 'own' | 'file'>

export type ErrorContext =
  | 'open'
  | 'analyse'
  | 'batch'
  | 'show'
  | 'export'
  | 'copy'
  | 'plan'
  | 'label'
  | 'compare'
  | 'desktop'

/** Something that succeeded, or a remark: goes away by itself. `key` is under `toasts` in the locales. */
export interface Toast {
  id: number
  key: string
  values: Record<string, string | number>
}

const toastMilliseconds = 8000

export const useNotices = defineStore('notices', () => {
  const errors = ref<ErrorNotice[]>([])
  const toasts = ref<Toast[]>([])
  let nextId = 0

  /** The same sentence is shown once, however often it arrives. */
  function error(doing: ErrorContext, message: string, more: ErrorDetails = {}): void {
    if (errors.value.some((shown) => !more.own && shown.message === message)) return
    errors.value.push({ id: nextId++, doing, message, ...more })
  }

  function toast(key: string, values: Toast['values'] = {}): void {
    const id = nextId++
    toasts.value.push({ id, key, values })
    setTimeout(() => dismissToast(id), toastMilliseconds)
  }

  const dismissError = (id: number) => void (errors.value = errors.value.filter((e) => e.id !== id))
  /** What failed before has succeeded now: its message would mislead. */
  const settle = (doing: ErrorContext) =>
    void (errors.value = errors.value.filter((e) => e.doing !== doing))
  const dismissToast = (id: number) => void (toasts.value = toasts.value.filter((t) => t.id !== id))

  return { errors, toasts, error, toast, settle, dismissError, dismissToast }
})
