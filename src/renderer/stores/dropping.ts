import { defineStore } from 'pinia'
import { useBridge } from '../bridge'
import type { OpenableFile } from '../../shared/desktopApi'
import { isPlanName } from '../../shared/planName'
import { useNotices } from './notices'
import { usePlans } from './plans'
import { useSession } from './session'

/** Files dropped on the window: a table is opened, several of one shape are stacked, a plan is used on the one that is open. */
export const useDropping = defineStore('dropping', () => {
  const bridge = useBridge()
  const session = useSession()
  const plans = usePlans()
  const notices = useNotices()

  /** Several tables are stacked; where a plan is among the files the first is taken, and said to be the only one. */
  async function drop(files: File[]): Promise<void> {
    const withPlan = files.some((file) => isPlanName(file.name))
    if (files.length > 1 && withPlan)
      notices.toast('onlyFirst', { file: files[0].name, others: files.length - 1 })
    const taken = withPlan ? files.slice(0, 1) : files
    await session.desktop(async () => {
      const accepted: OpenableFile[] = []
      for (const file of taken) accepted.push(await bridge.desktop.acceptDrop(file))
      const [first, ...others] = accepted
      if (!first) return
      if (isPlanName(first.name)) await plans.openDropped(first)
      else await session.replaceBy(others.length > 0 ? { ...first, others } : first)
    })
  }

  return { drop }
})
