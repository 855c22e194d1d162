import type { Flags, KMeansPicture, Picture } from '../shared/engineApi'
import type { FamilyLook, Theme } from './palette'
import { categoryLook, familyLook, tokens } from './palette'
import { plainText } from './plainText'
import { uncertaintyGroups, uncertaintyStep } from './uncertaintyGroups'
import type { LayerWords, PictureWords } from './words'

/** What a point's colour tells. */
export type Colouring = 'family' | 'category' | 'cluster' | 'uncertainty'

/** Points that look alike, with one entry in the legend. */
export interface PointGroup {
  id: string
  name: string
  colour: string
  symbol: string
  /** Missing: it has an entry. */
  inLegend?: boolean
}

export interface Grouping {
  colouring: Colouring
  groups: PointGroup[]
  /** Group of the picture's point i, and of the flagged row i; −1 where it is not known. */
  ofPoint(i: number): number
  ofFlag(i: number): number
}

/** What of a picture decides how its points are told apart. */
interface Grouped {
  picture: Pick<Picture, 'points' | 'centroids' | 'categories' | 'uncertainty'>
  flags: Pick<Flags, 'rows' | 'component' | 'category' | 'uncertainty'>
  kmeans: KMeansPicture | undefined
  looks: readonly (FamilyLook | null)[] | undefined
  theme: Theme
  words: PictureWords & LayerWords
}

/** Categories with a colour of their own; with more of them, the largest but one have. */
const mostCategories = 10

/** No group: the mark has no colour of its own. */
const unknown = -1

/** Points by cluster if asked, else by category or uncertainty where the picture has any, else by family. */
export function pointGroups(view: Grouped, byCluster: boolean): Grouping {
  if (byCluster && view.kmeans) return clusters(view, view.kmeans)
  if (view.picture.categories) return categories(view, view.picture.categories)
  if (view.picture.uncertainty) return uncertain(view, view.picture.uncertainty)
  return families(view)
}

/** The colour of what belongs to a family; a quiet one where the points' colours tell something else. */
export const colourOfFamily = (
  { grouping, theme, looks }: Pick<Grouped, 'theme' | 'looks'> & { grouping: Grouping },
  component: number,
): string =>
  grouping.colouring === 'family'
    ? familyLook(component, theme, looks).colour
    : tokens[theme].faintText

function families({ picture, flags, theme, words, looks }: Grouped): Grouping {
  return {
    colouring: 'family',
    groups: picture.centroids.map(({ component, weight }) => ({
      id: `family-${component}`,
      name: words.family(component + 1, weight),
      ...familyLook(component, theme, looks),
    })),
    ofPoint: (i) => picture.points.component[i],
    ofFlag: (i) => flags.component[i],
  }
}

function clusters(
  { picture, flags, theme, words }: Grouped,
  { nClusters, sizes, points }: KMeansPicture,
): Grouping {
  const none = nClusters
  const groups = sizes.map((size, cluster) => ({
    id: `cluster-${cluster}`,
    name: words.cluster(cluster + 1, size),
    ...categoryLook(cluster, theme),
  }))
  const flagged = new Map(Array.from(flags.rows, (row, i) => [row, i]))
  const clusterOfFlag = new Int32Array(flags.rows.length).fill(none)
  picture.points.row.forEach((row, i) => {
    const flag = flagged.get(row)
    if (flag !== undefined) clusterOfFlag[flag] = points[i]
  })
  const some = clusterOfFlag.includes(none)
  // A flagged row that is not in the sample of points: its cluster is not known here.
  const apart = { id: 'no-cluster', name: words.noCluster, ...quiet(theme, 'rect') }
  return {
    colouring: 'cluster',
    groups: some ? [...groups, apart] : groups,
    ofPoint: (i) => points[i],
    ofFlag: (i) => clusterOfFlag[i],
  }
}

function categories(
  { flags, theme, words }: Grouped,
  { values, of }: NonNullable<Picture['categories']>,
): Grouping {
  const own = largest(of, values.length)
  const others = values.length - own.length
  const groupOf = new Int32Array(values.length).fill(own.length)
  own.forEach((category, group) => (groupOf[category] = group))
  const none = own.length + (others > 0 ? 1 : 0)
  const group = (category: number) => (category < 0 ? none : groupOf[category])
  const groups: PointGroup[] = own.map((category, i) => ({
    id: `category-${i}`,
    name: plainText(values[category]),
    ...categoryLook(i, theme),
  }))
  if (others > 0) {
    const name = words.otherCategories(others)
    groups.push({ id: 'category-other', name, ...quiet(theme, 'triangle') })
  }
  if (of.some((c) => c < 0) || flags.category?.some((c) => c < 0)) {
    groups.push({ id: 'category-none', name: words.noCategory, ...quiet(theme, 'rect') })
  }
  return {
    colouring: 'category',
    groups,
    ofPoint: (i) => group(of[i]),
    ofFlag: (i) => (flags.category ? group(flags.category[i]) : unknown),
  }
}

function uncertain({ picture, flags, theme }: Grouped, of: Float32Array): Grouping {
  const k = picture.centroids.length
  return {
    colouring: 'uncertainty',
    groups: uncertaintyGroups(k, theme),
    ofPoint: (i) => uncertaintyStep(of[i], k),
    ofFlag: (i) => (flags.uncertainty ? uncertaintyStep(flags.uncertainty[i], k) : unknown),
  }
}

/** The categories that get a colour, in their own order: all, or the largest where they are too many. */
function largest(of: Int32Array, count: number): number[] {
  const all = Array.from({ length: count }, (_, i) => i)
  if (count <= mostCategories) return all
  const sizes = new Float64Array(count)
  for (const category of of) if (category >= 0) sizes[category]++
  return all
    .sort((a, b) => sizes[b] - sizes[a] || a - b)
    .slice(0, mostCategories - 1)
    .sort((a, b) => a - b)
}

const quiet = (theme: Theme, symbol: string) => ({
  colour: tokens[theme].axis,
  symbol,
})
