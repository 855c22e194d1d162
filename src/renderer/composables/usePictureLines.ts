import { useI18n } from 'vue-i18n'
import { axisName } from '../../charts/axes'
import type { Scene } from '../../charts/input'
import { pictureLines } from '../../charts/pictureLines'

/** A picture as columns and lines of a table. */
export function usePictureLines() {
  const { t } = useI18n()
  return (view: Scene) => ({
    columns: [
      { name: t('pictureTable.what') },
      { name: axisName(view, view.picture.x), number: true },
      {
        name: view.picture.curve ? view.words.logDensity : axisName(view, view.picture.y),
        number: true,
      },
      { name: t('pictureTable.share'), number: true },
      { name: t('chart.logDensity'), number: true },
    ],
    lines: pictureLines(view, {
      contour: t('pictureTable.contour'),
      limit: (side) => t(`pictureTable.${side}`),
    }).map((cells) => ({ cells })),
  })
}
