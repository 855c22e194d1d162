import { IsodenseError, type ErrorCode } from '../core/errors'
import { reasonOf } from '../engine/files/fileErrors'
import { EngineService } from '../engine/service'
import { convertArgs, detectArgs, kmeansArgs, sampleArgs, selectArgs } from './args'
import { convert } from './convert'
import { detect } from './detect'
import { convertHelp, detectHelp, kmeansHelp, mainHelp, sampleHelp, selectHelp } from './help'
import { kmeans } from './kmeans'
import { sample } from './sample'
import { select } from './select'
import { UsageError } from './usageError'

const exit = { done: 0, internal: 1, usage: 2, input: 4, stopped: 130 }

const exitOfCode: Partial<Record<ErrorCode, number>> = {
  Cancelled: exit.stopped,
  ColumnUnknown: exit.usage,
  SettingInvalid: exit.usage,
  PlanInvalid: exit.usage,
  WouldOverwriteInput: exit.usage,
  WriteFailed: exit.internal,
  EngineDied: exit.internal,
  Internal: exit.internal,
}

/** Runs one command and answers its exit status. */
async function main([command, ...rest]: string[], signal: AbortSignal): Promise<number> {
  switch (command) {
    case 'detect':
      return fitting(detectArgs(rest), detectHelp, detect, signal)
    case 'select':
      return fitting(selectArgs(rest), selectHelp, select, signal)
    case 'sample':
      return fitting(sampleArgs(rest), sampleHelp, sample, signal)
    case 'kmeans':
      return fitting(kmeansArgs(rest), kmeansHelp, kmeans, signal)
    case 'convert': {
      const args = convertArgs(rest)
      if (args === 'help') return say(convertHelp)
      await convert(args, signal)
      return exit.done
    }
    case 'help':
    case '--help':
    case '-h':
      return say(mainHelp)
    case undefined:
      throw new UsageError('A command is missing.')
    default:
      throw new UsageError(`There is no command "${command}".`)
  }
}

/** A command that works with the engine. */
async function fitting<Args>(
  args: Args | 'help',
  helpText: string,
  work: (service: EngineService, args: Args, signal: AbortSignal) => Promise<void>,
  signal: AbortSignal,
): Promise<number> {
  if (args === 'help') return say(helpText)
  const service = new EngineService({
    workerUrl: new URL('./worker.js', import.meta.url),
    pipes: true,
  })
  try {
    await work(service, args, signal)
    return exit.done
  } finally {
    await service.close()
  }
}

function say(text: string): number {
  process.stdout.write(text)
  return exit.done
}

function explain(error: unknown): number {
  if (error instanceof UsageError) {
    process.stderr.write(`isodense: ${error.message}\nSee isodense --help.\n`)
    return exit.usage
  }
  if (error instanceof IsodenseError) {
    process.stderr.write(`isodense: ${error.message}\n`)
    return exitOfCode[error.code] ?? exit.input
  }
  process.stderr.write(
    `isodense: internal error\n${error instanceof Error ? error.stack : error}\n`,
  )
  return exit.internal
}

/** How long what was stopped may take to end, in milliseconds. */
const patience = 500

/** Nothing else ends a process that waits for a pipe to which nobody writes. */
function endAsByDefault(): void {
  process.removeAllListeners('SIGINT')
  process.kill(process.pid, 'SIGINT')
}

const stop = new AbortController()
process.on('SIGINT', () => stop.abort())
process.on('SIGTERM', () => stop.abort())
process.stdout.on('error', (error) => {
  const { code, text } = reasonOf(error)
  // A reader that stops early (`| head`) is no error of ours.
  if (code === 'EPIPE') return
  process.stderr.write(`isodense: The standard output cannot be written: ${text}.\n`)
  process.exit(exit.internal)
})

void main(process.argv.slice(2), stop.signal)
  .catch(explain)
  .then((status) => {
    process.exitCode = status
    if (status === exit.stopped) setTimeout(endAsByDefault, patience).unref()
  })
