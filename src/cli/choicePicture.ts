import { choiceDescription } from '../charts/choice/description'
import { modelChoiceOption } from '../charts/choice/modelChoice'
import { formatNumber } from '../charts/formatNumber'
import type { Theme } from '../charts/palette'
import { chartSvg } from '../charts/svg'
import type { Analysis } from '../shared/engineApi'

/** The criterion of the models compared over their number of components, as a standalone SVG document. */
export function choicePicture(analysis: Analysis, fileName: string, theme: Theme): string {
  const { selection, model, plan, group } = analysis
  const { criterion } = plan
  const input = {
    ...{ theme, selection, criterion, taken: model },
    title: group === null ? fileName : `${fileName}: ${group}`,
    subtitle: [takenLine(analysis)],
  }
  return chartSvg(modelChoiceOption(input), fileName, choiceDescription(input))
}

/** "tied, 4 components, taken from 40 models of 400 rows · BIC 1624.1 · AIC 1568.2" */
function takenLine({ selection, model, fittedRows, selectionRows }: Analysis): string {
  const { covarianceType, nComponents, bic, aic } = model
  const one = (value: number) => formatNumber(Math.round(value * 10) / 10)
  const rows = formatNumber(selectionRows ?? fittedRows)
  return [
    `${covarianceType}, ${nComponents} component${nComponents === 1 ? '' : 's'}, taken from ${selection.length} models of ${rows} rows`,
    `BIC ${one(bic)}`,
    `AIC ${one(aic)}`,
  ].join(' · ')
}
