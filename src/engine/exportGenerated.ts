import { basename } from 'node:path'
import { IsodenseError } from '../core/errors'
import { generatedCsv, type GeneratedRow } from '../core/table/generatedCsv'
import { generate, inUserColumns } from './answers/generated'
import type { ExportedRows } from './exportRows'
import { writeFileAtomically } from './files/writeFileAtomically'
import type { Model } from './model'
import { pathsOf } from './sources'

/**
 * Writes rows drawn from a model. The file says in its name and in every row that they are generated.
 * Throws SettingInvalid for another name, WouldOverwriteInput, WriteFailed and Cancelled.
 */
export async function exportGenerated(
  model: Model,
  { count, seed }: { count: number; seed: number },
  path: string,
  signal?: AbortSignal,
): Promise<ExportedRows> {
  const fileName = basename(path)
  if (!/generated/i.test(fileName)) {
    throw new IsodenseError(
      'SettingInvalid',
      `Generated rows go to a file that says so: put “generated” into the name ${fileName}.`,
    )
  }
  const { loaded, prepared } = model
  const text = generatedCsv(loaded.table.dialect, prepared.names, generatedRows(model, count, seed))
  const escapedCells = await writeFileAtomically(path, text, {
    inputPath: pathsOf(loaded),
    signal,
  })
  return { rows: count, escapedCells }
}

/** Rows drawn from a model, in the user's columns and units. */
export function* generatedRows(model: Model, count: number, seed: number): Generator<GeneratedRow> {
  const { data, component, logDensity } = generate(model, count, seed)
  const p = data.columns
  for (let i = 0; i < count; i++) {
    const row = { values: data.values.subarray(i * p, (i + 1) * p), rows: 1, columns: p }
    const { values } = inUserColumns(model, row)
    yield { values, component: component[i], logDensity: logDensity[i] }
  }
}
