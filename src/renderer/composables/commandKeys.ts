import type { MenuCommand } from '../../shared/desktopApi'

/** Keys with Ctrl, or Cmd on a Mac. */
const withControl: Partial<Record<string, MenuCommand>> = {
  o: 'open',
  v: 'pasteTable',
  i: 'checkReading',
  b: 'scoreBatch',
  s: 'savePlan',
  e: 'exportFlagged',
  z: 'undo',
  y: 'redo',
  pagedown: 'nextTab',
  pageup: 'previousTab',
}
const withShift: Partial<Record<string, MenuCommand>> = {
  o: 'openPlan',
  v: 'pasteTable',
  s: 'savePicture',
  e: 'exportAll',
  z: 'redo',
  c: 'copyRows',
}
const withAlt: Partial<Record<string, MenuCommand>> = { c: 'copyPicture' }

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** The command of a key, as the menu names it too. */
export function commandOfKey(event: Key): MenuCommand | null {
  const key = event.key.toLowerCase()
  if (key === 'escape') return 'stop'
  if (key === 'f6') return 'nextRegion'
  if (!event.ctrlKey && !event.metaKey) return null
  if (event.altKey) return event.shiftKey ? null : (withAlt[key] ?? null)
  return (event.shiftKey ? withShift : withControl)[key] ?? null
}
