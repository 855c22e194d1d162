import { IsodenseError, type ErrorCode } from '../core/errors'
import { reasonOf } from '../engine/files/fileErrors'
import { EngineService } from '../engine/service'
import { detectArgs, kmeansArgs, sampleArgs, scoreArgs, selectArgs } from './args'
import { convert } from './convert'
import { convertArgs } from './convertArgs'
import { detect } from './detect'
import {
  convertHelp,
  detectHelp,
  kmeansHelp,
  mainHelp,
  sampleHelp,
  scoreHelp,
  selectHelp,
} from './help'
import { kmeans } from './kmeans'
import { sample } from './sample'
import { score } from './score'
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
    case 'score':
      return fitting(scoreArgs(rest), scoreHelp, score, signal)
    case 'select':
      return fitting(selectArgs(rest), selectHelp, select, signal)
    case 'sample':
      return fitting(sampleArgs(rest), sampleHelp, sample, signal)
    case 'kmeans':
      return fitting(kmeansArgs(rest), kmeansHelp, kmeans, signal)
    case 'convert':
      return converting(rest, signal)
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

const workerUrl = new URL('./worker.js', import.meta.url)

/** Of one input, the status is that of its failure. */
async function converting(argv: string[], signal: AbortSignal): Promise<number> {
  const args = convertArgs(argv)
  if (args === 'help') return say(convertHelp)
  const failures: number[] = []
  const several = args.inputs.length > 1
  const onFailure = (error: unknown, input: string) =>
    void failures.push(explain(error, several ? input : ''))
  await convert(args, { workerUrl, signal, onFailure })
  if (failures.length === 0) return exit.done
  if (!several) return failures[0]
  return failures.includes(exit.internal) ? exit.internal : exit.input
}

/** A command that works with the engine. */
async function fitting<Args>(
  args: Args | 'help',
  helpText: string,
  work: (service: EngineService, args: Args, signal: AbortSignal) => Promise<void>,
  signal: AbortSignal,
): Promise<number> {
  if (args === 'help') return say(helpText)
  const service = new EngineService({ workerUrl, pipes: true, once: true })
  service.warmUp()
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

/** @param input whose error it is; '' where that is clear */
function explain(error: unknown, input = ''): number {
  if (error instanceof UsageError) {
    process.stderr.write(`isodense: ${error.message}\nSee isodense --help.\n`)
    return exit.usage
  }
  if (error instanceof IsodenseError) {
    const whose = error.message.includes(input) ? '' : `${input}: `
    process.stderr.write(`isodense: ${whose}${error.message}\n`)
    return exitOfCode[error.code] ?? exit.input
  }
  const whose = input === '' ? '' : ` in ${input}`
  process.stderr.write(
    `isodense: internal error${whose}\n${error instanceof Error ? error.stack : error}\n`,
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
  .catch((error: unknown) => explain(error))
  .then((status) => {
    process.exitCode = status
    if (status === exit.stopped) setTimeout(endAsByDefault, patience).unref()
  })
