import { beforeEach, describe, expect, it } from 'vitest'
import { EngineHost, type EngineProcess } from '../../../src/main/engine/engineHost'
import type { KnownFile } from '../../../src/main/files/registry'
import type { EngineDown, EngineHostMessage } from '../../../src/shared/desktopApi'

/** An engine that lives until the test ends it, and keeps what it was told. */
class FakeProcess implements EngineProcess<string> {
  received: { message: EngineHostMessage; ports: string[] }[] = []
  killed = false
  private listener: (code: number) => void = () => undefined
  postMessage(message: EngineHostMessage, ports: string[] = []): void {
    this.received.push({ message, ports })
  }
  onExit(listener: (code: number) => void): void {
    this.listener = listener
  }
  kill(): void {
    this.killed = true
    this.exit(0)
  }
  exit(code: number): void {
    this.listener(code)
  }
}

let processes: FakeProcess[]
let files: KnownFile[]
let timers: { action: () => void; delay: number }[]
let now: number
let forkFails: boolean
let connected: string[]
let downs: EngineDown[]
let host: EngineHost<string>

const client = {
  connect: (port: string) => void connected.push(port),
  engineDown: (info: EngineDown) => void downs.push(info),
}
const file = (handle: string): KnownFile => ({
  handle,
  path: `/data/${handle}.csv`,
  access: 'read',
})
const latest = () => processes[processes.length - 1]

/** Lets the pending timer ring. */
function ring(): number {
  const { action, delay } = timers.shift()!
  now += delay
  action()
  return delay
}

beforeEach(() => {
  processes = []
  files = []
  timers = []
  now = 0
  forkFails = false
  connected = []
  downs = []
  let channels = 0
  host = new EngineHost<string>({
    fork: () => {
      if (forkFails) throw new Error('no such file')
      processes.push(new FakeProcess())
      return latest()
    },
    channel: () => ({ port1: `window ${++channels}`, port2: `engine ${channels}` }),
    files: () => files,
    now: () => now,
    later: (action, delay) => {
      const timer = { action, delay }
      timers.push(timer)
      return () => void (timers = timers.filter((t) => t !== timer))
    },
    log: () => undefined,
  })
})

describe('a living engine', () => {
  it('is connected with the window when the page is ready', () => {
    host.start()
    expect(latest().received).toEqual([])
    host.attach(client)
    expect(connected).toEqual(['window 1'])
    expect(latest().received).toEqual([{ message: { kind: 'port' }, ports: ['engine 1'] }])
  })

  it('gets a new port with every load of the page', () => {
    host.start()
    host.attach(client)
    host.attach(client)
    expect(connected).toEqual(['window 1', 'window 2'])
    expect(latest().received.map(({ ports }) => ports[0])).toEqual(['engine 1', 'engine 2'])
  })

  it('learns of a file when it is chosen', () => {
    host.start()
    expect(host.sendFile(file('a'))).toBe(true)
    expect(latest().received[0].message).toEqual({ kind: 'file', ...file('a') })
  })

  it('gets no port after the window is gone', () => {
    host.start()
    host.attach(client)
    host.detach()
    latest().exit(9)
    ring()
    expect(connected).toEqual(['window 1'])
    expect(downs).toEqual([])
  })
})

describe('an engine that dies', () => {
  it('is reported, started again, told of every file, and connected anew, in this order', () => {
    files = [file('a'), file('b')]
    host.start()
    host.attach(client)
    latest().exit(9)
    expect(downs).toEqual([
      {
        restarting: true,
        message: 'The engine stopped unexpectedly (exit code 9). It is being started again.',
      },
    ])
    expect(ring()).toBe(200)
    expect(processes).toHaveLength(2)
    expect(latest().received.map(({ message }) => message)).toEqual([
      { kind: 'file', ...file('a') },
      { kind: 'file', ...file('b') },
      { kind: 'port' },
    ])
    expect(connected).toEqual(['window 1', 'window 2'])
  })

  it('is refused messages, without an exception', () => {
    host.start()
    latest().exit(1)
    expect(host.sendFile(file('a'))).toBe(false)
    expect(latest().received).toEqual([])
  })

  it('is reported to a page that is loaded meanwhile, which gets its port later', () => {
    host.start()
    latest().exit(1)
    host.attach(client)
    expect(connected).toEqual([])
    expect(downs).toMatchObject([{ restarting: true }])
    ring()
    expect(connected).toEqual(['window 1'])
  })

  it('is given up after five restarts within a minute, and a new page is told', () => {
    host.start()
    host.attach(client)
    const delays: number[] = []
    for (let i = 0; i < 5; i++) {
      latest().exit(9)
      delays.push(ring())
    }
    expect(delays).toEqual([200, 1000, 3000, 3000, 3000])
    latest().exit(9)
    expect(timers).toEqual([])
    expect(downs.map(({ restarting }) => restarting)).toEqual([true, true, true, true, true, false])
    host.attach(client)
    expect(downs.at(-1)).toMatchObject({ restarting: false })
    expect(processes).toHaveLength(6)
  })

  it('counts from the beginning after a quiet minute', () => {
    host.start()
    for (let i = 0; i < 5; i++) {
      latest().exit(9)
      ring()
    }
    now += 60_000
    latest().exit(9)
    expect(ring()).toBe(200)
  })

  it('is started again when the start itself fails', () => {
    host.attach(client)
    forkFails = true
    host.start()
    expect(downs[0].message).toContain('could not be started (Error: no such file)')
    forkFails = false
    ring()
    expect(connected).toEqual(['window 1'])
  })
})

describe('an engine that is stopped', () => {
  it('is killed and not started again', () => {
    host.start()
    host.attach(client)
    host.stop()
    expect(latest().killed).toBe(true)
    expect(timers).toEqual([])
    expect(downs).toEqual([])
    expect(host.sendFile(file('a'))).toBe(false)
  })

  it('is not started by a restart that was under way', () => {
    host.start()
    latest().exit(9)
    host.stop()
    expect(timers).toEqual([])
    expect(processes).toHaveLength(1)
  })
})
