import './jitless'
import { z } from 'zod'
import { rowHash } from './markedTable'

const mostNames = 200
/** Of a family; fewer are kept. */
const mostRows = 1000
export const longestFamilyName = 60
/** Colours of the palette, and its shapes; see `charts/palette`. */
export const familyColours = 7
export const familySymbols = ['circle', 'diamond', 'triangle', 'rect'] as const
export type FamilySymbol = (typeof familySymbols)[number]

/** Rows by which a family is known again; null where only its place is known. */
export const familyRowsSchema = z
  .strictObject({
    hashes: z.array(rowHash).min(1).max(mostRows),
    complete: z.boolean(),
  })
  .nullable()
  .default(null)

/** The name and the look of a family. */
const nameSchema = z
  .strictObject({
    /** The value of the `fitBy` column; null for a model of all rows. */
    group: z.string().nullable().default(null),
    /** Its place: a value of each of these columns, in the user's units. */
    columns: z.array(z.string().min(1)).min(1),
    at: z.array(z.number()).min(1),
    rows: familyRowsSchema,
    /** Empty where it has only a look. */
    name: z.string().trim().max(longestFamilyName).default(''),
    /** Of the palette; null: by its number. */
    colour: z
      .number()
      .int()
      .min(0)
      .max(familyColours - 1)
      .nullable()
      .default(null),
    symbol: z.enum(familySymbols).nullable().default(null),
  })
  .refine(({ columns, at }) => columns.length === at.length, {
    message: 'the place of a named family has not one value for each column',
  })
export type FamilyName = z.infer<typeof nameSchema>
export const familyNamesSchema = z.array(nameSchema).max(mostNames).default([])

/** What a family is called and looks like. */
export interface NamedFamily {
  /** Place of the entry in the plan. */
  entry: number
  name: string
  colour: number | null
  symbol: FamilySymbol | null
  /** Share of the rows it was given to that are in the family; null where it is known by its place alone. */
  share: number | null
}

/** Why a name is on no family: see `Whereabouts`; `place`: nothing, or something else, is where the family was; `twice`: two names would be on one family. */
export type WhyNameless = 'elsewhere' | 'mingled' | 'divided' | 'place' | 'twice'

/** Names and looks of the families of a model. */
export interface FamilyNames {
  /** One for each family; null where it has none. */
  of: (NamedFamily | null)[]
  /** Entries of the model's group that no family has now; they stay in the plan. */
  without: { entry: number; why: WhyNameless }[]
}

export const whyNamelessTexts: Record<WhyNameless, string> = {
  elsewhere: 'too few of its rows are in the file',
  mingled: 'most of its rows are in a family that consists mostly of other rows',
  divided: 'its rows are divided equally among families',
  place: 'its rows are not in the file, and no family plainly lies where it was',
  twice: 'two names would be on one family',
}
