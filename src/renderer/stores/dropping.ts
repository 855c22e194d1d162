import { defineStore } from 'pinia'
import { useBridge } from '../bridge'
import { isPlanName } from '../../shared/planName'
import { useNotices } from './notices'
import { usePlans } from './plans'
import { useSession } from './session'

/** Files dropped on the window: a table is opened, a plan is used on the one that is open. */
export const useDropping = defineStore('dropping', () => {
  const bridge = useBridge()
  const session = useSession()
  const plans = usePlans()
  const notices = useNotices()

  /** The first is taken, and said to be the only one. */
  async function drop(files: File[]): Promise<void> {
    const [first] = files
    if (!first) return
    if (files.length > 1) notices.toast('onlyFirst', { file: first.name, others: files.length - 1 })
    await session.desktop(async () => {
      const file = await bridge.desktop.acceptDrop(first)
      if (isPlanName(file.name)) await plans.openDropped(file)
      else await session.replaceBy(file)
    })
  }

  return { drop }
})
