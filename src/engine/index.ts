import type { EngineHostMessage } from '../shared/desktopApi'
import { PortSession } from './portSession'
import { EngineService } from './service'

// Electron adds `parentPort` to the process of a utility process; plain Node's types do not know it.
interface ElectronPort {
  on(event: 'message', listener: (event: { data: unknown }) => void): void
  on(event: 'close', listener: () => void): void
  start(): void
  postMessage(message: unknown): void
}
interface ParentPort {
  on(
    event: 'message',
    listener: (event: { data: EngineHostMessage; ports: ElectronPort[] }) => void,
  ): void
}
const { parentPort } = process as unknown as { parentPort: ParentPort }

const service = new EngineService({ workerUrl: new URL('./worker.js', import.meta.url) })
service.warmUp()

parentPort.on('message', ({ data, ports }) => {
  if (data.kind === 'file') return service.files.add(data.handle, data)
  const [port] = ports
  if (port) serve(port)
})

function serve(port: ElectronPort): void {
  const session = new PortSession(service, { post: (reply) => port.postMessage(reply) })
  port.on('message', ({ data }) => void session.receive(data))
  port.on('close', () => session.close())
  port.start()
}
