/** One enum of channels between preload and main. Kept apart from the schemas, so that the preload stays small. */
export const channels = {
  chooseFile: 'desktop:choose-file',
  chooseFolder: 'desktop:choose-folder',
  chooseBatch: 'desktop:choose-batch',
  acceptDrop: 'desktop:accept-drop',
  openSample: 'desktop:open-sample',
  choosePlan: 'desktop:choose-plan',
  chooseExport: 'desktop:choose-export',
  pasteTable: 'desktop:paste-table',
  copyText: 'desktop:copy-text',
  copyImage: 'desktop:copy-image',
  loadState: 'desktop:load-state',
  saveState: 'desktop:save-state',
  recentFiles: 'desktop:recent-files',
  openRecent: 'desktop:open-recent',
  clearRecent: 'desktop:clear-recent',
  rememberReading: 'desktop:remember-reading',
  rememberedReading: 'desktop:remembered-reading',
  rememberPlan: 'desktop:remember-plan',
  rememberedPlan: 'desktop:remembered-plan',
  initialFile: 'desktop:initial-file',
  setUnsaved: 'desktop:set-unsaved',
  confirmReplace: 'desktop:confirm-replace',
  ready: 'desktop:ready',
  enginePort: 'desktop:engine-port',
  engineDown: 'desktop:engine-down',
  openFile: 'desktop:open-file',
  menu: 'desktop:menu',
} as const

/** `event.data` of the window message that carries the engine's port from preload to page. */
export const portMessage = 'isodense-engine-port'

/** What main answers a call with: an error travels as its sentence, without Electron's own prefix. */
export type DesktopReply<T> = { value: T } | { error: string }
