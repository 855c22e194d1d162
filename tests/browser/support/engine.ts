import { pathToFileURL } from 'node:url'
import { inRoot } from '../../../scripts/setup/paths.mjs'
import { PortSession } from '../../../src/engine/portSession'
import { EngineService } from '../../../src/engine/service'
import type { FileRegistry } from '../../../src/main/files/registry'
import type { EngineReply, EngineRequest } from '../../../src/shared/envelope'
import { decode } from './codec'
import type { PortRequest } from './messages'
import type { PageLink } from './pageLink'

const workerUrl = pathToFileURL(inRoot('out', 'main', 'worker.js'))

/** The real engine, in the test's process, at the other end of the page's port. */
export class Engine {
  service = new EngineService({ workerUrl, threads: 2 })
  /** Every call of the page so far, in order. */
  readonly calls: EngineRequest[] = []
  /** Every answer of it so far. */
  readonly replies: EngineReply[] = []
  private session: PortSession | null = null
  private connection = 0

  constructor(
    private readonly link: PageLink,
    private readonly files: FileRegistry,
  ) {
    files.onAdded((file) => this.service.files.add(file.handle, file))
  }

  /** The page listens: it gets a port. */
  connect(): void {
    const connection = ++this.connection
    this.session = new PortSession(this.service, {
      post: (reply) => {
        this.replies.push(reply)
        this.link.send({ kind: 'reply', connection, reply })
      },
    })
    this.link.send({ kind: 'port', connection })
  }

  receive(text: string): void {
    const { connection, message } = decode(text) as PortRequest
    if (connection !== this.connection) return
    this.calls.push(message as EngineRequest)
    void this.session?.receive(message)
  }

  /** The engine dies, as when memory runs out. */
  async die(restarting = true): Promise<void> {
    const former = this.service
    this.connection++
    this.session?.close()
    this.session = null
    this.link.send({
      kind: 'down',
      info: { restarting, message: 'The engine stopped unexpectedly (exit code 9).' },
    })
    await former.close()
  }

  /** Another one takes its place and is told of every file. */
  restart(): void {
    this.service = new EngineService({ workerUrl, threads: 2 })
    for (const file of this.files.all()) this.service.files.add(file.handle, file)
    this.connect()
  }

  async close(): Promise<void> {
    this.session?.close()
    this.session = null
    await this.service.close()
  }
}
