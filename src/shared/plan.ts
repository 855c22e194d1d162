import './jitless'
import { z } from 'zod'
import type { Mark } from '../core/families/marks'
import type { CovarianceType } from '../core/gmm/types'
import type { ColumnSummary, ImageColumns, Table } from '../core/table/types'
import { directionKinds, mostDirections } from './directionAxes'
import { exclusionEffect, exclusionSetsSchema } from './exclusions'
import { familyNamesSchema, familyRowsSchema } from './familyNames'
import { planImageSchema } from './images'
import { labelColumnSchema, labelEffect, labelSetsSchema } from './labels'

export const covarianceTypes = [
  'full',
  'tied',
  'diag',
  'spherical',
] as const satisfies readonly CovarianceType[]

export const covarianceTypeSchema = z.enum(covarianceTypes)
export const criterionSchema = z.enum(['bic', 'aic'])

const largestComponents = 200
/** Principal components that are kept at most. */
const largestPca = 10_000
const columnName = z.string().min(1)
/** A column, a principal component of the model from 1, or a direction from 1. */
const axisSchema = z.union([
  columnName,
  z.strictObject({ component: z.number().int().min(1).max(largestPca) }),
  z.strictObject({
    direction: z.number().int().min(1).max(mostDirections),
    of: z.enum(directionKinds),
  }),
])
const finite = z.number()

const plannedColumnSchema = z.strictObject({
  name: columnName,
  /** Taken before standardising; `log` is the natural logarithm. */
  transform: z.enum(['none', 'log']).default('none'),
})

const limitsSchema = z
  .strictObject({
    column: columnName,
    /** A value below it is out of tolerance; a value at it is not. */
    lower: finite.nullable().default(null),
    upper: finite.nullable().default(null),
  })
  .refine(({ lower, upper }) => lower === null || upper === null || lower <= upper, {
    message: 'the lower limit is above the upper one',
  })

export const familyMarks = ['normal', 'unconfirmed', 'defect'] as const satisfies readonly Mark[]

/** What a person said of a family: of the one that the place belongs to, so that it outlives another fit. */
const markSchema = z.strictObject({
  /** The value of the `fitBy` column; null for a model of all rows. */
  group: z.string().nullable().default(null),
  /** A value of each chosen column, in the user's units. */
  at: z.array(finite).min(1),
  /** The rows that it was said of, where they are known: it goes with them. */
  rows: familyRowsSchema,
  mark: z.enum(familyMarks),
})

/** What a threshold can be made from. */
export const bases = ['percentile', 'count', 'good-batch', 't-squared', 'false-discovery'] as const
export type Basis = (typeof bases)[number]

/** Where the flags begin. */
const threshold = {
  /** What the threshold is made from; null: what suits the number of rows. */
  basis: z.enum(bases).nullable().default(null),
  /** Share of the fitted rows that is flagged, in per cent. */
  percentile: z.number().min(0).max(100).default(4),
  /** Number of rows that are flagged. */
  count: z.number().int().min(0).max(0xffffffff).default(10),
  /** Share of good parts that may be flagged, in per cent. */
  falseAlarmRate: z.number().gt(0).lt(100).default(1),
  /** Share of good parts among those flagged in a batch, in per cent. */
  falseDiscoveryRate: z.number().gt(0).lt(100).default(5),
}

/** What is said about a row, beside its model. */
const judgement = {
  ...threshold,
  /** A row's family: the most responsible one, or drawn by the responsibilities with the seed. */
  assignment: z.enum(['largest', 'draw']).default('largest'),
  /** Tolerance limits, for any column of numbers; at most one entry for a column. */
  limits: z.array(limitsSchema).default([]),
}
export const judgementSchema = z.strictObject(judgement)

/** Of the density's contours: see `Plan.contours`. */
export const contourKindSchema = z.enum(['log', 'coverage'])

/** Every field of a plan, with its default. */
export const planFields = z.strictObject({
  kind: z.literal('isodense plan').default('isodense plan'),
  version: z.literal(1).default(1),

  /** The chosen columns, in the table's order. */
  columns: z.array(plannedColumnSchema).min(1),
  standardise: z.boolean().default(true),
  /** All columns are standardised by one deviation: they share a unit, as the pixels of an image do. */
  commonScale: z.boolean().default(false),
  /**
   * Scattered rows have no part in the fit, and eigenvalues have a floor; as the standardising where it is
   * missing, because scikit-learn does neither.
   */
  robust: z.boolean().optional(),
  /**
   * Principal components between the columns and the mixture: as many as hold more than a share of the variance, or a
   * number of them; null: the columns themselves are fitted.
   */
  pca: z
    .strictObject({
      share: z.number().gt(0).lt(1).default(0.99),
      /** Instead of the share. */
      components: z.number().int().min(1).max(largestPca).nullable().default(null),
      /** Scores have variance 1 along every component. */
      whiten: z.boolean().default(true),
    })
    .nullable()
    .default(null),
  /** Each row counts as often as this column says. */
  frequency: columnName.nullable().default(null),
  /** Rows with another value in the column are not judged. */
  filter: z
    .strictObject({ column: columnName, values: z.array(z.string()).min(1) })
    .nullable()
    .default(null),
  /** One model for each value of this column. */
  fitBy: columnName.nullable().default(null),

  minComponents: z.number().int().min(1).max(largestComponents).default(1),
  maxComponents: z.number().int().min(1).max(largestComponents).default(10),
  /** From one number of components to the next. */
  componentStep: z.number().int().min(1).max(largestComponents).default(1),
  covarianceTypes: z
    .array(covarianceTypeSchema)
    .min(1)
    .default([...covarianceTypes]),
  criterion: criterionSchema.default('bic'),
  /** The model taken by hand among those compared, instead of the best by the criterion. */
  take: z
    .strictObject({
      covarianceType: covarianceTypeSchema,
      nComponents: z.number().int().min(1).max(largestComponents),
    })
    .nullable()
    .default(null),
  restarts: z.number().int().min(1).max(1000).default(10),
  seed: z.number().int().min(0).max(0xffffffff).default(0),
  tolerance: z.number().nonnegative().default(1e-3),
  maxIterations: z.number().int().min(1).max(100_000).default(200),
  regCovar: z.number().nonnegative().max(1e100).default(1e-6),

  ...judgement,

  /**
   * What rows are ranked by: how well they fit the normal families, or the textbook's density of the whole
   * mixture, to which every component is a normal family. That is also what scikit-learn's units stand for.
   */
  score: z.enum(['family', 'density']).optional(),
  /**
   * What becomes of rows that lack some of the chosen cells: judged by those that they have, or left out; as the score
   * where it is missing, because scikit-learn takes no such rows.
   */
  missing: z.enum(['judge', 'leave-out']).optional(),
  /** What people said of families. */
  marks: z.array(markSchema).default([]),
  /** What families are called, and how they look. */
  names: familyNamesSchema,

  /** What people know of rows, and the column that says so. */
  labels: labelSetsSchema,
  labelColumn: labelColumnSchema,
  /** Rows that a person took out: they have no part in the fit and are not judged. */
  excluded: exclusionSetsSchema,

  /** The picture's axes; the first two principal components or chosen columns where it is null. */
  axes: z.strictObject({ x: axisSchema, y: axisSchema }).nullable().default(null),
  /**
   * What points are coloured by, instead of their family: the values of a column, or how unsure it is which component
   * they come from. No column can have a name that is no text.
   */
  colourBy: z
    .union([columnName, z.strictObject({ by: z.literal('uncertainty') })])
    .nullable()
    .default(null),
  /** Levels of the density's contours: evenly on a log scale, or such as hold 50, 90, 95 and 99 % of the rows. */
  contours: contourKindSchema.default('log'),
  /** Which columns are the pixels of an image; null: none; as the file says, or as guessed, where it is missing. */
  image: planImageSchema.nullable().optional(),
})

/**
 * The inspection plan, version 1: everything that decides a model, its flags and what is shown of
 * them. One document for window, command line, saved files and RESULT.json. Columns are named as
 * the reader names them, which is unique. Missing fields take the defaults.
 */
export const planSchema = planFields
  .refine((plan) => plan.minComponents <= plan.maxComponents, {
    path: ['minComponents'],
    message: 'the smallest number of components is larger than the largest',
  })
  .refine((plan) => allDiffer(plan.columns.map((c) => c.name)), {
    path: ['columns'],
    message: 'a column is named twice',
  })
  .refine((plan) => allDiffer(plan.limits.map((l) => l.column)), {
    path: ['limits'],
    message: 'a column has limits twice',
  })
  .refine((plan) => plan.take === null || isCompared(plan, plan.take), {
    path: ['take'],
    message: 'the model taken is not among those compared',
  })
  .transform((plan) => {
    const score = plan.score ?? (plan.standardise ? 'family' : 'density')
    return {
      ...plan,
      robust: plan.robust ?? plan.standardise,
      score,
      missing: plan.missing ?? (score === 'family' ? 'judge' : 'leave-out'),
    }
  })

export type Plan = z.infer<typeof planSchema>
export type PlannedColumn = Plan['columns'][number]
/** Column that points are coloured by; null where it is none. */
export const colourColumn = ({ colourBy }: Pick<Plan, 'colourBy'>): string | null =>
  typeof colourBy === 'string' ? colourBy : null

export type Limits = Plan['limits'][number]

const thresholdFields = Object.keys(threshold) as (keyof typeof threshold)[]

/** The part of a plan that says where the flags begin. */
export type ThresholdSettings = Pick<Plan, keyof typeof threshold>
export const thresholdSettingsSchema = z.strictObject(threshold)

export const thresholdSettings = (plan: ThresholdSettings): ThresholdSettings => ({
  basis: plan.basis,
  percentile: plan.percentile,
  count: plan.count,
  falseAlarmRate: plan.falseAlarmRate,
  falseDiscoveryRate: plan.falseDiscoveryRate,
})

export const sameThreshold = (a: ThresholdSettings, b: ThresholdSettings): boolean =>
  thresholdFields.every((field) => a[field] === b[field])

/** Whether a field of a plan says where the flags begin. */
export const isOfThreshold = (field: string): boolean =>
  (thresholdFields as string[]).includes(field)

/** What a model does not depend on: flags and pictures follow from these alone. */
const notOfTheModel = [
  ...thresholdFields,
  'assignment',
  'limits',
  'axes',
  'colourBy',
  'contours',
  'image',
  'names',
] as const

/** The part of a plan that a model depends on. */
export type ModelPlan = Omit<Plan, (typeof notOfTheModel)[number]>

/** What a plan takes from a table that was read. */
interface TableFacts {
  columns: Pick<ColumnSummary, 'name' | 'preselected'>[]
  limits: Table['limits']
  image?: ImageColumns | undefined
}

export const defaultPlan = (columns: string[]): Plan =>
  planSchema.parse({ columns: columns.map((name) => ({ name })) })

/**
 * Images are told apart by what their pixels do together, whichever pixel it is: rare ones of nine kinds among 180 to 720 digits
 * have an area under the ROC curve of 0.92 so (0, 4, 7, and four kinds: 0.89, 0.89, 0.99, 0.91), and of 0.88 column by
 * column. A pixel that is always black says something of an image in which it is not.
 */
const ofImages = { pca: { share: 0.9 }, commonScale: true }

/** Without principal components a column that does not vary cannot be fitted. */
export const withoutConstants = (
  chosen: readonly PlannedColumn[],
  columns: readonly Pick<ColumnSummary, 'name' | 'min' | 'max'>[],
): PlannedColumn[] => {
  const constant = new Set(columns.filter(({ min, max }) => min === max).map(({ name }) => name))
  return chosen.filter(({ name }) => !constant.has(name))
}

/**
 * The defaults for a table that was just opened: its measurements, and the tolerance limits that the
 * file itself has; of a table of images all pixels on principal components. Null where no column is suitable.
 */
export function planFor({ columns, limits, image }: TableFacts): Plan | null {
  const chosen = columns.filter((column) => column.preselected)
  const pixels = image && columns.slice(image.first, image.first + image.width * image.height)
  const isImage = pixels !== undefined && chosen.every((column) => pixels.includes(column))
  const own = isImage ? pixels : chosen
  if (own.length === 0) return null
  return planSchema.parse({
    columns: own.map(({ name }) => ({ name })),
    limits: limitsOf({ columns, limits }),
    ...(isImage && ofImages),
  })
}

/** The tolerance limits that a file has, as a plan names them. */
export const limitsOf = ({ columns, limits }: TableFacts): Limits[] =>
  limits.map(({ column, lower, upper }) => ({ column: columns[column].name, lower, upper }))

/** The file's own limits, of the columns for which a plan has others or none. */
export function differFromFile(file: Limits[], plan: Limits[]): Limits[] {
  const planned = new Map(plan.map((limit) => [limit.column, limit]))
  return file.filter(({ column, lower, upper }) => {
    const other = planned.get(column)
    return (other?.lower ?? null) !== lower || (other?.upper ?? null) !== upper
  })
}

/** Whether two plans give the same model. */
export const sameModel = (a: ModelPlan, b: ModelPlan): boolean => modelKey(a) === modelKey(b)

/** Text that is the same for plans that compare the same models on the same rows, whichever is taken. */
export const selectionKey = (plan: ModelPlan): string =>
  modelKey({
    ...plan,
    ...{ take: null, criterion: 'bic', score: 'family', marks: [], missing: 'judge' },
  })

function modelKey(plan: ModelPlan): string {
  const outside = new Set<string>(notOfTheModel)
  return JSON.stringify(
    Object.entries({
      ...plan,
      ...{ labels: labelEffect(plan), labelColumn: null, excluded: exclusionEffect(plan.excluded) },
    })
      .filter(([field]) => !outside.has(field))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}

export interface ComponentRange {
  minComponents: number
  maxComponents: number
  componentStep: number
}

/** The numbers of components that a plan compares, in ascending order; none where its range is empty. */
export const comparedComponents = ({
  minComponents,
  maxComponents,
  componentStep,
}: ComponentRange): number[] =>
  Array.from(
    { length: Math.max(0, Math.floor((maxComponents - minComponents) / componentStep) + 1) },
    (_, i) => minComponents + i * componentStep,
  )

/** Whether a model is one of those that a plan compares. */
export const isCompared = (
  plan: ComponentRange & { covarianceTypes: CovarianceType[] },
  model: { covarianceType: CovarianceType; nComponents: number },
): boolean =>
  plan.covarianceTypes.includes(model.covarianceType) &&
  model.nComponents >= plan.minComponents &&
  model.nComponents <= plan.maxComponents &&
  (model.nComponents - plan.minComponents) % plan.componentStep === 0

const allDiffer = (names: string[]): boolean => new Set(names).size === names.length
