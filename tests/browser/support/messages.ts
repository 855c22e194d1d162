import type { EngineDown, MenuCommand, OpenableFile } from '../../../src/shared/desktopApi'
import type { EngineReply } from '../../../src/shared/envelope'

/** What the test's process tells the page. */
export type HostEvent =
  | { kind: 'port'; connection: number }
  | { kind: 'reply'; connection: number; reply: EngineReply }
  | { kind: 'down'; info: EngineDown }
  | { kind: 'menu'; command: MenuCommand }
  | { kind: 'openFile'; file: OpenableFile }

/** What the page posts on a port to the engine. */
export interface PortRequest {
  connection: number
  message: unknown
}

/** A call of `window.api`; the file of a drop is its name. */
export interface DesktopCall {
  method: string
  args: unknown[]
}

/** Functions of the page that the test's process has put there; all carry the codec's text. */
export interface HostFunctions {
  hostCall(call: string): Promise<string>
  hostPost(request: string): Promise<void>
}
