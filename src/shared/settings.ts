import { z } from 'zod'
import type { CovarianceType } from '../core/gmm/types'

z.config({ jitless: true })

export const covarianceTypes = [
  'full',
  'tied',
  'diag',
  'spherical',
] as const satisfies readonly CovarianceType[]

export const covarianceTypeSchema = z.enum(covarianceTypes)
export const criterionSchema = z.enum(['bic', 'aic'])

const maxComponents = 200

/** Everything that decides a model and its flags. Missing fields take the defaults. */
export const settingsSchema = z
  .strictObject({
    /** Zero-based columns of the table, in the table's order. */
    columns: z.array(z.number().int().nonnegative()).min(1),
    standardise: z.boolean().default(true),
    minComponents: z.number().int().min(1).max(maxComponents).default(1),
    maxComponents: z.number().int().min(1).max(maxComponents).default(10),
    covarianceTypes: z
      .array(covarianceTypeSchema)
      .min(1)
      .default([...covarianceTypes]),
    criterion: criterionSchema.default('bic'),
    restarts: z.number().int().min(1).max(1000).default(10),
    seed: z.number().int().min(0).max(0xffffffff).default(0),
    tolerance: z.number().nonnegative().default(1e-3),
    maxIterations: z.number().int().min(1).max(100_000).default(200),
    regCovar: z.number().nonnegative().max(1e100).default(1e-6),
    /** Share of the fitted rows that is flagged, in per cent. */
    percentile: z.number().min(0).max(100).default(4),
  })
  .refine((s) => s.minComponents <= s.maxComponents, {
    message: 'the smallest number of components is larger than the largest',
  })

export type Settings = z.infer<typeof settingsSchema>

/** The settings that a model depends on: all but the percentile. */
export type ModelSettings = Omit<Settings, 'percentile'>

export const defaultSettings = (columns: number[]): Settings => settingsSchema.parse({ columns })
