import type { Family } from '../shared/engineApi'
import { whyNamelessTexts, type FamilyName, type FamilyNames } from '../shared/familyNames'
import { namingFamilies } from './familyNames'
import { inSlices } from './inSlices'
import type { Model } from './model'

/** Models whose families have the names of the plan, and the names that are on none, as whole sentences. @throws Cancelled */
export async function withNames(
  models: Model[],
  names: FamilyName[],
  signal: AbortSignal | undefined,
): Promise<{ models: Model[]; notes: string[] }> {
  if (names.length === 0) return { models, notes: [] }
  const notes: string[] = []
  const named: Model[] = []
  for (const model of models) {
    const found = await inSlices(namingFamilies(model, names), signal)
    notes.push(...notesOf(found, names))
    const families = withNamesOf(model.analysis.families, found)
    named.push({ ...model, analysis: { ...model.analysis, families } })
  }
  return { models: named, notes }
}

const withNamesOf = (families: Family[], { of }: FamilyNames): Family[] =>
  families.map((family, i) => {
    const named = of[i]
    if (!named) return family
    const { name, colour, symbol, share } = named
    return { ...family, named: { name, colour, symbol, share } }
  })

function notesOf({ of, without }: FamilyNames, names: FamilyName[]): string[] {
  const quoted = (entry: number) => `“${names[entry]!.name}”`
  const said = (entry: number) => names[entry]!.name !== ''
  return [
    ...without.filter(({ entry }) => said(entry)).map(({ entry, why }) => `The name ${quoted(entry)} is on no family: ${whyNamelessTexts[why]}.`), // prettier-ignore
    ...of.flatMap((named, family) =>
      named && named.share !== null && named.share < nearlyAll && named.name !== ''
        ? [`The name ${quoted(named.entry)} is on family ${family + 1}, which has ${Math.round(100 * named.share)} % of the rows that it was given to; the others are in other families.`] // prettier-ignore
        : [],
    ),
  ]
}

/** Below this share a family was divided. */
const nearlyAll = 0.9
