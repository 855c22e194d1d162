/** One line on standard error; the app keeps no log file. */
export function log(line: string): void {
  process.stderr.write(`isodense: ${line}\n`)
}

export const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error)
