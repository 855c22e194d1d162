import { useEventListener } from '@vueuse/core'
import type { MenuCommand } from '../../shared/desktopApi'
import { useBridge } from '../bridge'
import { useExporting } from '../stores/exporting'
import { useSession } from '../stores/session'
import { useWork } from '../stores/work'

/** What the menu and the keys do: Ctrl+O, Ctrl+E, Esc. */
export function useCommands(): void {
  const bridge = useBridge()
  const session = useSession()
  const exporting = useExporting()
  const work = useWork()

  const commands: Record<MenuCommand, () => void> = {
    open: () => void session.chooseAndOpen(),
    exportFlagged: () => void exporting.exportRows('flagged'),
    exportAll: () => void exporting.exportRows('all'),
    stop: () => work.stop(),
  }

  bridge.desktop.onMenu((command) => commands[command]())
  bridge.desktop.onOpenFile((file) => void session.replaceBy(file))

  // The menu takes these keys where there is one; a key that reaches the page was not taken.
  useEventListener(window, 'keydown', (event) => {
    const command = commandOf(event)
    if (!command || event.defaultPrevented) return
    if (command !== 'stop') event.preventDefault()
    commands[command]()
  })
}

function commandOf(event: KeyboardEvent): MenuCommand | null {
  if (event.key === 'Escape') return 'stop'
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return null
  return ({ o: 'open', e: 'exportFlagged' } as const)[event.key.toLowerCase()] ?? null
}
