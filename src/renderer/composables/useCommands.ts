import { useEventListener } from '@vueuse/core'
import type { MenuCommand } from '../../shared/desktopApi'
import { isPlanName } from '../../shared/planName'
import { useBridge } from '../bridge'
import { useBatch } from '../stores/batch'
import { useCopying } from '../stores/copying'
import { useExporting } from '../stores/exporting'
import { useImporting } from '../stores/importing'
import { usePictures } from '../stores/pictures'
import { usePlans } from '../stores/plans'
import { useSession } from '../stores/session'
import { useView } from '../stores/view'
import { useWork } from '../stores/work'
import { commandOfKey } from './commandKeys'
import { focusNextRegion } from './useRegions'

/** What the menu and the keys do. */
export function useCommands(): void {
  const bridge = useBridge()
  const session = useSession()
  const exporting = useExporting()
  const pictures = usePictures()
  const plans = usePlans()
  const copying = useCopying()
  const view = useView()
  const importing = useImporting()
  const batch = useBatch()
  const work = useWork()

  const commands: Record<MenuCommand, () => void> = {
    open: () => void session.chooseAndOpen(),
    openFolder: () => void session.chooseFolder(),
    pasteTable: () => void pasteOnce(),
    checkReading: () => importing.show(),
    scoreBatch: () => void batch.choose(),
    openPlan: () => void plans.open(),
    savePlan: () => void plans.save(),
    exportFlagged: () => void exporting.exportRows('flagged'),
    exportAll: () => void exporting.exportRows('all'),
    savePicture: () => void pictures.save(view.tab, 'svg'),
    copyPicture: () => void pictures.copy(view.tab),
    copyRows: () => void copying.copyRows(),
    // A text field takes back its own text first.
    undo: () => (inTextField() ? document.execCommand('undo') : session.undo()),
    redo: () => (inTextField() ? document.execCommand('redo') : session.redo()),
    nextTab: () => view.step(1),
    previousTab: () => view.step(-1),
    nextRegion: () => focusNextRegion(),
    themeSystem: () => void (view.theme = 'system'),
    themeLight: () => void (view.theme = 'light'),
    themeDark: () => void (view.theme = 'dark'),
    stop: () => work.stop(),
  }

  /** The key, and the paste that the menu may make of it, are one. */
  const pasteOnce = onceAtATime(async () => {
    if (!importing.shown) await session.paste()
  })
  useEventListener(document, 'paste', (event) => {
    if (inTextField()) return
    event.preventDefault()
    void pasteOnce()
  })

  bridge.desktop.onMenu((command) => commands[command]())
  bridge.desktop.onOpenFile((file) => {
    if (isPlanName(file.name)) void plans.openDropped(file)
    else void session.replaceBy(file)
  })

  // The menu takes these keys where there is one; a key that reaches the page was not taken.
  useEventListener(window, 'keydown', (event) => {
    const command = commandOfKey(event)
    if (!command || event.defaultPrevented) return
    const ofText: MenuCommand[] = ['undo', 'redo', 'pasteTable']
    if (ofText.includes(command) && inTextField() && !event.shiftKey) return
    if (command !== 'stop') event.preventDefault()
    commands[command]()
  })
}

function onceAtATime(action: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null
  return () => (running ??= action().finally(() => (running = null)))
}

function inTextField(): boolean {
  const { activeElement } = document
  return (
    activeElement instanceof HTMLTextAreaElement ||
    (activeElement instanceof HTMLInputElement &&
      ['text', 'search', 'number'].includes(activeElement.type))
  )
}
