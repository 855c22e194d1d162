import type { z } from 'zod'
import type { DesktopReply } from '../shared/channels'
import { desktopParams, type DesktopApi } from '../shared/desktopApi'
import { messageOf } from './log'

export type DesktopMethod = keyof typeof desktopParams
export type Arguments<M extends DesktopMethod> = z.infer<(typeof desktopParams)[M]>

type Answer<M extends DesktopMethod> = Awaited<ReturnType<DesktopApi[M]>>

/** What main does for each call of the window. */
export type Handlers = {
  [M in DesktopMethod]: (...args: Arguments<M>) => Answer<M> | Promise<Answer<M>>
}

/** Who sent a message, as Electron saw it. */
export interface Sender {
  /** One of our own windows. */
  knownWindow: boolean
  /** The window's own page, not a frame inside it. */
  mainFrame: boolean
  /** Address of the sending frame; undefined where the frame is gone. */
  url: string | undefined
}

/** Why a sender is not heard, or null where it is. */
export function refusal(sender: Sender, isOwnPage: (url: string) => boolean): string | null {
  if (!sender.knownWindow) return 'it did not come from a window of this app'
  if (!sender.mainFrame) return 'it came from a frame inside the page'
  if (sender.url === undefined || !isOwnPage(sender.url)) return 'it did not come from our own page'
  return null
}

/**
 * The one gate for messages of the window: hears known senders only, checks the arguments, and
 * answers errors by their sentence. What is refused is logged.
 */
export function createGate(
  handlers: Handlers,
  isOwnPage: (url: string) => boolean,
  log: (line: string) => void,
) {
  return async <M extends DesktopMethod>(
    method: M,
    sender: Sender,
    args: unknown[],
  ): Promise<DesktopReply<Answer<M>>> => {
    const refuse = (why: string): { error: string } => {
      log(`refused the message ${method}: ${why}`)
      return { error: `The message “${method}” was refused: ${why}.` }
    }
    const unknownSender = refusal(sender, isOwnPage)
    if (unknownSender) return refuse(unknownSender)
    const parsed = desktopParams[method].safeParse(args)
    if (!parsed.success) return refuse('its arguments are not valid')
    try {
      const handle = handlers[method] as (...args: Arguments<M>) => Answer<M> | Promise<Answer<M>>
      return { value: await handle(...(parsed.data as Arguments<M>)) }
    } catch (error) {
      return { error: messageOf(error) }
    }
  }
}
