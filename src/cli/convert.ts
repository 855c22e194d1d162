import { convertCsv } from '../core/table/writeCsv'
import { readTableFile } from '../engine/files/readTableFile'
import { writeFileAtomically } from '../engine/files/writeFileAtomically'
import type { ConvertArgs } from './args'
import { checkTargets } from './targets'

/** `isodense convert`: the table as it was understood, no cell changed. Throws IsodenseErrors. */
export async function convert({ input, out }: ConvertArgs, signal: AbortSignal): Promise<void> {
  await checkTargets([out], undefined, { inputs: [input], plan: null })
  const table = await readTableFile(input, { signal, pipes: true })
  await writeFileAtomically(out, convertCsv(table), { inputPath: input, signal })
  for (const note of table.notes) process.stderr.write(`Note: ${note}\n`)
  process.stdout.write(`Wrote ${table.rows} rows to ${out}\n`)
}
