import { defineStore } from 'pinia'
import { ref } from 'vue'
import { useBridge } from '../bridge'
import { useAnalysis } from './analysis'
import { useSession } from './session'

/**
 * Life of the engine as the window tells it. `starting`: no port yet; `up`; `restarting`: it went
 * down and comes back; `gone`: main has given up.
 */
export type EngineStatus = 'starting' | 'up' | 'restarting' | 'gone'

export const useEngineState = defineStore('engineState', () => {
  const bridge = useBridge()
  const session = useSession()
  const analysis = useAnalysis()
  const status = ref<EngineStatus>('starting')
  const message = ref('')

  bridge.onEngineDown((info) => {
    status.value = info.restarting ? 'restarting' : 'gone'
    message.value = info.message
    analysis.engineLost()
  })

  bridge.onEngineUp(() => {
    const lost = status.value !== 'starting'
    status.value = 'up'
    message.value = ''
    if (!lost) return
    analysis.engineLost()
    void session.reopen()
  })

  return { status, message }
})
