import { defineStore } from 'pinia'
import type { OpenableFile } from '../../shared/desktopApi'
import { withLabelsKept } from '../../shared/labelChanges'
import { useBridge } from '../bridge'
import { isCancelled, messageOf } from '../engineError'
import { useNotices } from './notices'
import { usePlan } from './plan'
import { useSession } from './session'

/** Saved plans: to a file, and from one to the file on screen. */
export const usePlans = defineStore('plans', () => {
  const bridge = useBridge()
  const session = useSession()
  const plan = usePlan()
  const notices = useNotices()

  const open = () =>
    attempt(async () => {
      const file = await bridge.desktop.choosePlan()
      if (file) await apply(file)
    })

  const openDropped = (file: OpenableFile) => attempt(() => apply(file))

  /** A plan that names columns which the file does not have changes nothing. */
  async function apply(file: OpenableFile): Promise<void> {
    const read = await bridge.engine.call('readPlan', { file: file.handle })
    if (!session.table) return
    const missing = plan.missing(read)
    if (missing.length > 0) {
      const values = { plan: file.name, columns: missing.join(', ') }
      notices.error('plan', '', { own: { key: 'planMissing', values } })
      return
    }
    const labels = withLabelsKept(read.labels, plan.plan?.labels ?? [])
    session.replacePlan({ ...read, labels })
    notices.settle('plan')
    notices.toast('planApplied', { file: file.name })
  }

  const save = () =>
    attempt(async () => {
      if (!plan.plan) return
      const target = await bridge.desktop.chooseExport(planName(session.fileName), 'plan')
      if (!target) return
      const content = JSON.stringify(plan.plan, null, 2) + '\n'
      const { fileName } = await bridge.engine.call('write', { target: target.handle, content })
      notices.settle('plan')
      notices.toast('planSaved', { file: fileName })
    })

  async function attempt(action: () => Promise<void>): Promise<void> {
    try {
      await action()
    } catch (error) {
      if (!isCancelled(error)) notices.error('plan', messageOf(error))
    }
  }

  return { open, openDropped, save }
})

/** `sheet.csv` → `sheet.plan.json`. */
export function planName(fileName: string): string {
  const dot = fileName.lastIndexOf('.')
  return `${dot > 0 ? fileName.slice(0, dot) : fileName}.plan.json`
}
