import { formatShare } from '../charts/formatNumber'
import type { FamilyLook } from '../charts/palette'
import { englishWords } from '../charts/words'
import { componentLabels } from '../shared/componentLabels'
import { massQuestion } from '../charts/paper'
import { pictureSvg } from '../charts/svg'
import { axisNumber, firstComponents } from '../shared/planAxes'
import type { Analysis, Flags, Generated, PictureQuestion } from '../shared/engineApi'
import type { PictureLook } from './args'
import type { Fitted } from './fit'

/** The picture on the plan's axes, else the first two principal components or columns. */
export function pictureQuestion({ set, opened }: Fitted, analysis: Analysis): PictureQuestion {
  const { axes, colourBy, contours, assignment } = set.plan
  const index = (name: string) => opened.columns.findIndex((column) => column.name === name)
  const [first, second = first] = analysis.columnIndices
  const usual = analysis.pca ? firstComponents : { x: first!, y: second! }
  const { x, y } = axes ? { x: axisNumber(axes.x, index)!, y: axisNumber(axes.y, index)! } : usual
  return {
    modelId: analysis.modelId,
    ...{ x, y },
    colourBy: typeof colourBy === 'string' ? index(colourBy) : (colourBy?.by ?? null),
    contours,
    assignment,
  }
}

/** Of each component, where a person chose one for its family. */
function looksOf({ families }: Analysis): (FamilyLook | null)[] {
  const looks: (FamilyLook | null)[] = []
  for (const { components, named } of families)
    for (const component of components) looks[component] = named ?? null
  return looks
}

interface Drawn {
  analysis: Analysis
  flags: Flags
  generated?: Generated
}

/** Writes the picture of one model. */
export async function drawPicture(
  fitted: Fitted,
  drawn: Drawn,
  { show, theme, colourByCluster, limits, kmeans }: PictureLook,
  target: string,
): Promise<void> {
  const { service, opened, set, signal } = fitted
  const question = pictureQuestion(fitted, drawn.analysis)
  const labels = componentLabels(drawn.analysis.families)
  const words = {
    ...englishWords,
    family: (number: number, weight: number) =>
      `Family ${labels[number - 1]} · ${formatShare(weight)}`,
    centroid: (number: number) => labels[number - 1]!,
  }
  const picture = await service.call('picture', question)
  const wanted = massQuestion(picture)
  const counted = wanted && (await service.call('rowsInWindow', { ...question, ...wanted }))
  const svg = pictureSvg({
    ...drawn,
    words,
    looks: looksOf(drawn.analysis),
    ...{ show, theme, colourByCluster, fileName: opened.fileName, units: opened.units },
    picture,
    ...(counted?.mass && { mass: { raster: counted.mass, window: wanted!.window } }),
    limits: limits ? set.plan.limits : [],
    ...(kmeans && { kmeans: await service.call('kmeans', question, { signal }) }),
  })
  await fitted.write(target, [svg], 'the picture')
}
