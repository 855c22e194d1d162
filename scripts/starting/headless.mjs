import { inRoot } from '../setup/paths.mjs'
import { say } from '../setup/report.mjs'
import { run } from '../setup/run.mjs'
import { resultsOf } from './arguments.mjs'

/** The sample that the window opens when it is given no file. */
const sample = inRoot('samples', 'inspection.csv')

/**
 * The window's main job on the command line.
 *
 * @param {{ file: string | undefined, folder: string }} request
 */
export async function runHeadless({ file = sample, folder }) {
  const { flagged, picture } = resultsOf(file, folder)
  const command = ['detect', file, '--out', flagged, '--picture', picture]
  const { code } = await run(process.execPath, [inRoot('out', 'cli', 'isodense.js'), ...command], {
    cwd: folder,
  })
  if (code === 0) say(`flagged rows: ${flagged}\nisodense: picture: ${picture}`)
  return code
}
