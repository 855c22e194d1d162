import { IsodenseError, type ErrorCode } from '../core/errors'
import { reasonOf } from '../engine/files/fileErrors'
import { EngineService } from '../engine/service'
import { convertArgs, detectArgs } from './args'
import { convert } from './convert'
import { detect } from './detect'
import { convertHelp, detectHelp, mainHelp } from './help'
import { UsageError } from './usageError'

const exit = { done: 0, internal: 1, usage: 2, input: 4, stopped: 130 }

const exitOfCode: Partial<Record<ErrorCode, number>> = {
  Cancelled: exit.stopped,
  ColumnUnknown: exit.usage,
  SettingInvalid: exit.usage,
  WouldOverwriteInput: exit.usage,
  WriteFailed: exit.internal,
  EngineDied: exit.internal,
  Internal: exit.internal,
}

/** Runs one command and answers its exit status. */
async function main([command, ...rest]: string[], signal: AbortSignal): Promise<number> {
  switch (command) {
    case 'detect': {
      const args = detectArgs(rest)
      if (args === 'help') return say(detectHelp)
      await withEngine((service) => detect(service, args, signal))
      return exit.done
    }
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

async function withEngine(work: (service: EngineService) => Promise<void>): Promise<void> {
  const service = new EngineService({ workerUrl: new URL('./worker.js', import.meta.url) })
  try {
    await work(service)
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
  .then((status) => (process.exitCode = status))
