import { covarianceTypes, familyMarks, planFields, type Plan } from '../shared/plan'
import { csvRecord } from './csvRecord'
import { exclusionArgs, exclusionOptions, type ExclusionArgs } from './exclusionOptions'
import { imageArgs, imageOptions, type ImageArgs } from './imageOptions'
import { labelArgs, labelOptions, type LabelArgs } from './labelOptions'
import type { OptionValues } from './parse'
import { UsageError } from './usageError'

/** What the command line says of the plan; columns by the names that were typed. */
export interface PlanArgs {
  /** A saved plan to begin with; null for the defaults of the file. */
  file: string | null
  /** Null for the saved plan's, or every measurement. */
  columns: string[] | null
  log: string[] | null
  /** Added to the limits of the file or plan, unless `noLimits`. */
  limits: Plan['limits']
  noLimits: boolean
  /** Added to those of the plan, unless `noMarks`. */
  marks: Plan['marks']
  noMarks: boolean
  /** What is known of the rows. */
  labels: LabelArgs
  /** Rows that are taken out, added to those of the plan. */
  excluded: ExclusionArgs
  /** Which columns are an image. */
  image: ImageArgs
  /** Everything else that was named. */
  fields: Partial<Plan>
}

const text = { type: 'string' } as const
const texts = { type: 'string', multiple: true } as const
const flag = { type: 'boolean' } as const

/** Every setting of the window, for each command that fits. */
export const planOptions = {
  plan: text,
  columns: texts,
  log: texts,
  'no-log': flag,
  pca: text,
  'no-pca': flag,
  'no-whiten': flag,
  frequency: text,
  'no-frequency': flag,
  filter: text,
  'no-filter': flag,
  'fit-by': text,
  'no-fit-by': flag,
  'no-standardise': flag,
  standardise: flag,
  'common-scale': flag,
  'no-common-scale': flag,
  'no-robust': flag,
  robust: flag,
  k: text,
  covariance: text,
  criterion: text,
  take: text,
  'n-init': text,
  seed: text,
  tol: text,
  'max-iter': text,
  'reg-covar': text,
  score: text,
  missing: text,
  mark: texts,
  'no-marks': flag,
  basis: text,
  ...labelOptions,
  ...exclusionOptions,
  percentile: text,
  count: text,
  'false-alarm-rate': text,
  'false-discovery-rate': text,
  assignment: text,
  limits: texts,
  'no-limits': flag,
  axes: text,
  'no-axes': flag,
  contours: text,
  'colour-by': text,
  'no-colour-by': flag,
  'colour-by-uncertainty': flag,
  ...imageOptions,
} as const

type Values = OptionValues<typeof planOptions>

/** Throws UsageError, naming the option. */
export function planArgs(values: Values): PlanArgs {
  refuseBoth(values)
  if (values.plan === '') throw new UsageError('--plan needs the name of a file.')
  return {
    file: values.plan ?? null,
    columns: names('--columns', values.columns),
    log: values['no-log'] ? [] : names('--log', values.log),
    limits: (values.limits ?? []).map(limit),
    noLimits: values['no-limits'] ?? false,
    marks: (values.mark ?? []).map(mark),
    noMarks: values['no-marks'] ?? false,
    labels: labelArgs(values),
    excluded: exclusionArgs(values),
    image: imageArgs(values),
    fields: checked({
      frequency: [values['no-frequency'] ? null : values.frequency, '--frequency'],
      filter: [values['no-filter'] ? null : filter(values.filter), '--filter'],
      fitBy: [values['no-fit-by'] ? null : values['fit-by'], '--fit-by'],
      standardise: [
        values['no-standardise'] ? false : values.standardise ? true : undefined,
        '--standardise',
      ],
      commonScale: [values['no-common-scale'] ? false : values['common-scale'], '--common-scale'],
      // As scikit-learn: it knows no robust fit.
      robust: [
        values['no-robust']
          ? false
          : (values.robust ?? (values['no-standardise'] ? false : undefined)),
        '--robust',
      ],
      ...components(values.k),
      pca: [values['no-pca'] ? null : pca(values), '--pca'],
      covarianceTypes: [types(values.covariance), '--covariance'],
      criterion: [values.criterion?.toLowerCase(), '--criterion'],
      take: [take(values.take), '--take'],
      restarts: [number('--n-init', values['n-init']), '--n-init'],
      seed: [number('--seed', values.seed), '--seed'],
      tolerance: [number('--tol', values.tol), '--tol'],
      maxIterations: [number('--max-iter', values['max-iter']), '--max-iter'],
      regCovar: [number('--reg-covar', values['reg-covar']), '--reg-covar'],
      score: [
        values.score?.toLowerCase() ?? (values['no-standardise'] ? 'density' : undefined),
        '--score',
      ],
      missing: [
        values.missing?.toLowerCase() ?? (values['no-standardise'] ? 'leave-out' : undefined),
        '--missing',
      ],
      ...threshold(values),
      assignment: [values.assignment?.toLowerCase(), '--assignment'],
      axes: [values['no-axes'] ? null : axes(values.axes), '--axes'],
      colourBy: colouring(values),
      contours: [values.contours?.toLowerCase(), '--contours'],
    }),
  }
}

/** An option and its undoing; `--limits` adds to what `--no-limits` leaves. */
const opposites = [
  'log',
  'standardise',
  'common-scale',
  'robust',
  'pca',
  'frequency',
  'filter',
  'fit-by',
  'axes',
  'colour-by',
] as const

function colouring(values: Values): [value: unknown, option: string] {
  if (!values['colour-by-uncertainty'])
    return [values['no-colour-by'] ? null : values['colour-by'], '--colour-by']
  const other = (['colour-by', 'no-colour-by'] as const).find((name) => values[name] !== undefined)
  if (other) throw new UsageError(`--${other} and --colour-by-uncertainty exclude each other.`)
  return [{ by: 'uncertainty' }, '--colour-by-uncertainty']
}

function refuseBoth(values: Values): void {
  const both = opposites.find((name) => values[name] !== undefined && values[`no-${name}`])
  if (both !== undefined) throw new UsageError(`--${both} and --no-${both} exclude each other.`)
}

/** A number of an option, or undefined where it was not given. */
export function number(option: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined
  const parsed = value.trim() === '' ? NaN : Number(value)
  if (Number.isFinite(parsed)) return parsed
  throw new UsageError(`${option} needs a number, not "${value}".`)
}

type Given = Partial<Record<keyof Plan, [value: unknown, option: string]>>

/** The fields that were given, each as the plan's schema has it. */
function checked(given: Given): Partial<Plan> {
  const fields: Record<string, unknown> = {}
  for (const [field, [value, option]] of Object.entries(given)) {
    if (value === undefined) continue
    const parsed = planFields.shape[field as keyof Plan].safeParse(value)
    if (!parsed.success)
      throw new UsageError(`${option}: ${parsed.error.issues[0]?.message ?? 'not valid'}.`)
    fields[field] = parsed.data
  }
  return fields as Partial<Plan>
}

const names = (option: string, values: string[] | undefined) =>
  values?.flatMap((value) => csvRecord(option, value)) ?? null

function components(value: string | undefined): Given {
  if (value === undefined) return {}
  const match = /^\s*(\d+)\s*(?:-\s*(\d+)\s*(?::\s*(\d+)\s*)?)?$/.exec(value)
  if (!match)
    throw new UsageError(
      `--k needs a number, a range such as 1-10, or one with a step such as 5-145:5, not "${value}".`,
    )
  const least = Number(match[1])
  const most = Number(match[2] ?? match[1])
  if (least > most)
    throw new UsageError(`--k: the smallest number of components is larger than the largest.`)
  return {
    minComponents: [least, '--k'],
    maxComponents: [most, '--k'],
    componentStep: [Number(match[3] ?? 1), '--k'],
  }
}

/** A share of the variance, or a number of principal components, told as scikit-learn does: by whether it is below 1. */
function pca(values: Values): Plan['pca'] | undefined {
  const kept = number('--pca', values.pca)
  if (kept === undefined) {
    if (!values['no-whiten']) return undefined
    throw new UsageError('--no-whiten says something of --pca only, which is missing.')
  }
  if (!(kept > 0) || (kept >= 1 && !Number.isInteger(kept)))
    throw new UsageError(
      `--pca needs a share of the variance below 1 such as 0.99, or a whole number of components, not "${values.pca}".`,
    )
  const whiten = !values['no-whiten']
  return kept < 1 ? { share: kept, components: null, whiten } : { share: 0.99, components: kept, whiten } // prettier-ignore
}

/** A threshold that is named by its number alone is made from that. */
function threshold(values: Values): Given {
  const asked = {
    percentile: number('--percentile', values.percentile),
    count: number('--count', values.count),
    falseAlarmRate: number('--false-alarm-rate', values['false-alarm-rate']),
    falseDiscoveryRate: number('--false-discovery-rate', values['false-discovery-rate']),
  }
  const implied =
    asked.percentile !== undefined
      ? 'percentile'
      : asked.count !== undefined
        ? 'count'
        : asked.falseAlarmRate !== undefined
          ? 'good-batch'
          : asked.falseDiscoveryRate !== undefined
            ? 'false-discovery'
            : undefined
  return {
    basis: [values.basis?.toLowerCase() ?? implied, '--basis'],
    percentile: [asked.percentile, '--percentile'],
    count: [asked.count, '--count'],
    falseAlarmRate: [asked.falseAlarmRate, '--false-alarm-rate'],
    falseDiscoveryRate: [asked.falseDiscoveryRate, '--false-discovery-rate'],
  }
}

function types(value: string | undefined) {
  if (value === undefined) return undefined
  if (value.trim().toLowerCase() === 'all') return [...covarianceTypes]
  const asked = value.split(',').map((name) => name.trim().toLowerCase())
  const wrong = asked.find((name) => !(covarianceTypes as readonly string[]).includes(name))
  if (wrong !== undefined) {
    throw new UsageError(`--covariance needs ${covarianceTypes.join(', ')} or all, not "${wrong}".`)
  }
  return covarianceTypes.filter((type) => asked.includes(type))
}

function take(value: string | undefined) {
  if (value === undefined) return undefined
  if (value.trim().toLowerCase() === 'best') return null
  const [type, k, ...more] = value.split(',').map((part) => part.trim().toLowerCase())
  if (k === undefined || more.length > 0 || !/^\d+$/.test(k))
    throw new UsageError(
      `--take needs a type and a number such as tied,4, or best, not "${value}".`,
    )
  return { covarianceType: type, nComponents: Number(k) }
}

function filter(value: string | undefined) {
  if (value === undefined) return undefined
  const [column, ...values] = csvRecord('--filter', value)
  if (column === undefined || values.length === 0)
    throw new UsageError(`--filter needs a column and its values such as line,A,B, not "${value}".`)
  return { column, values: values.map((v) => v.trim()) }
}

function axes(value: string | undefined): Plan['axes'] | undefined {
  if (value === undefined) return undefined
  const [x, y, ...more] = csvRecord('--axes', value)
  if (x === undefined || more.length > 0)
    throw new UsageError(`--axes needs two columns such as x,y, not "${value}".`)
  return { x, y: y ?? x }
}

function mark(value: string): Plan['marks'][number] {
  const [name, ...at] = csvRecord('--mark', value)
  const place = at.map((text) => number('--mark', text) ?? NaN)
  if (name === undefined || place.length === 0)
    throw new UsageError(
      `--mark needs normal or defect and a value of each column such as defect,9.8,10.2, not "${value}".`,
    )
  const known = familyMarks.find((one) => one === name.trim().toLowerCase())
  if (known === undefined)
    throw new UsageError(`--mark needs normal, unconfirmed or defect, not "${name}".`)
  return { group: null, at: place, rows: null, mark: known }
}

function limit(value: string): Plan['limits'][number] {
  const [column, lower, upper, ...more] = csvRecord('--limits', value)
  const side = (limitText: string) =>
    limitText.trim() === '' ? null : (number('--limits', limitText) ?? null)
  if (column === undefined || lower === undefined || upper === undefined || more.length > 0)
    throw new UsageError(
      `--limits needs a column, its lower and its upper limit such as width,9.8,10.2, not "${value}".`,
    )
  const limits = { column, lower: side(lower), upper: side(upper) }
  if (limits.lower !== null && limits.upper !== null && limits.lower > limits.upper)
    throw new UsageError(`--limits: the lower limit of "${column}" is above the upper one.`)
  return limits
}
