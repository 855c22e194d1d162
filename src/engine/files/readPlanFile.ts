import { basename } from 'node:path'
import { IsodenseError } from '../../core/errors'
import { planSchema, type Plan } from '../../shared/plan'
import { openForReading, readingFailed, type ReadingOptions } from './openForReading'

/** Far above any plan; a table that was taken for one is not read into memory. */
const largestPlan = 16 * 2 ** 20

/**
 * Reads a saved inspection plan.
 * @throws IsodenseError FileNotFound, FileUnreadable, PlanInvalid (naming the field)
 */
export async function readPlanFile(path: string, options: ReadingOptions = {}): Promise<Plan> {
  const fileName = basename(path)
  const text = await readText(path, fileName, options)
  const invalid = (why: string) =>
    new IsodenseError('PlanInvalid', `${fileName} is not an inspection plan: ${why}.`)
  let document: unknown
  try {
    document = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw invalid(`it is not JSON (${error instanceof Error ? error.message : String(error)})`)
  }
  if (typeof document !== 'object' || document === null) throw invalid('it holds no settings')
  const { kind, version } = document as { kind?: unknown; version?: unknown }
  if (kind !== 'isodense plan') throw invalid('its “kind” is not “isodense plan”')
  if (version !== 1) {
    throw invalid(
      `its “version” is ${JSON.stringify(version) ?? 'missing'}, and this program reads version 1`,
    )
  }
  const plan = planSchema.safeParse(document)
  if (plan.success) return plan.data
  const [issue] = plan.error.issues
  const field = issue?.path.join('.')
  throw invalid(`${field ? `“${field}”: ` : ''}${issue?.message ?? 'it is not valid'}`)
}

async function readText(path: string, fileName: string, options: ReadingOptions): Promise<string> {
  try {
    const file = await openForReading(path, options)
    try {
      const buffer = new Uint8Array(largestPlan + 1)
      let length = 0
      for (;;) {
        const { bytesRead } = await file.read(buffer, length, buffer.length - length)
        length += bytesRead
        if (length > largestPlan) {
          throw new IsodenseError(
            'PlanInvalid',
            `${fileName} is too large to be an inspection plan.`,
          )
        }
        if (bytesRead === 0) return new TextDecoder().decode(buffer.subarray(0, length))
      }
    } finally {
      await file.close()
    }
  } catch (error) {
    throw await readingFailed(path, error, options)
  }
}
