import { lineText } from '../core/table/lineText'
import type { EngineService } from '../engine/service'
import type { Analysis, KMeansPicture } from '../shared/engineApi'
import type { KMeansArgs } from './args'
import { fit } from './fit'
import { figure } from './figure'
import { standardisedText, alignedTable, linesText, setNotes } from './output'
import { resultTable } from './resultTable'

/** `isodense kmeans`: plain k-means with the model's k, on its rows and scaling. Throws IsodenseErrors. */
export async function kmeans(
  service: EngineService,
  args: KMeansArgs,
  signal: AbortSignal,
): Promise<void> {
  const fitted = await fit(service, args, [args.out], signal)
  const { opened, set } = fitted
  const results: Result[] = []
  for (const analysis of set.models) {
    const { modelId, columnIndices } = analysis
    const [x, y = x] = columnIndices
    const found = await service.call('kmeans', { modelId, x: x!, y: y! }, { signal })
    const { labels } = await service.clusters(modelId)
    const { rows } = service.session.model(modelId).prepared
    results.push({ analysis, found, rows, labels })
  }
  if (args.json !== '-') {
    for (const result of results) process.stdout.write(summary(result))
    process.stdout.write(linesText(setNotes(opened, set)))
  }
  if (args.out !== undefined) {
    const { table } = service.session.table(opened.tableId)
    const lines = table.origins
      ? Array.from(table.lines, (_, row) => lineText(table, row))
      : table.lines
    await fitted.write(
      args.out,
      resultTable(records(lines, results), opened.dialect),
      'the clusters',
    )
  }
  await fitted.writeJson({
    rows: opened.rows,
    columns: set.plan.columns.map(({ name }) => name),
    settings: set.plan,
    models: results.map(({ analysis, found, rows, labels }) => ({
      ...(analysis.group !== null && { group: analysis.group }),
      nClusters: found.nClusters,
      inertia: found.inertia,
      centers: found.centers,
      sizes: found.sizes,
      radii: found.radii,
      disagreement: found.disagreement,
      fittedRows: Array.from(rows),
      labels: Array.from(labels),
    })),
    failedGroups: set.failedGroups,
    warnings: opened.notes,
  })
}

interface Result {
  analysis: Analysis
  found: KMeansPicture
  /** Of the file, and the cluster of each. */
  rows: Int32Array
  labels: Int32Array
}

function summary({ analysis, found }: Result): string {
  const { plan, group, columns } = analysis
  const head = ['cluster', 'rows', 'radius', ...columns]
  const body = found.centers.map((center, c) => [
    String(c + 1),
    figure(found.sizes[c]),
    figure(found.radii[c]),
    ...center.map(figure),
  ])
  return [
    `${group === null ? '' : `Group ${group}: `}${analysis.fittedRows} of ${analysis.rows} rows, ${found.nClusters} clusters, inertia ${figure(found.inertia)}` +
      ` (${standardisedText(plan)}, ${plan.restarts} restarts, seed ${plan.seed})`,
    ...alignedTable([head, ...body]),
    `${figure(100 * found.disagreement)} % of the rows are elsewhere than most of their family in the mixture`,
    '',
  ].join('\n')
}

/** Every row of the file, by its line, with its cluster, from 1; empty where the row was left out. */
function* records(
  lines: ArrayLike<number | string>,
  results: Result[],
): Generator<(string | number)[]> {
  const cluster = new Int32Array(lines.length)
  const group: string[] = []
  for (const { analysis, rows: fitted, labels } of results) {
    fitted.forEach((row, i) => {
      cluster[row] = labels[i] + 1
      group[row] = analysis.group ?? ''
    })
  }
  const grouped = results.some(({ analysis }) => analysis.group !== null)
  yield ['line', 'cluster', ...(grouped ? ['group'] : [])]
  for (let row = 0; row < lines.length; row++)
    yield [lines[row], cluster[row] || '', ...(grouped ? [group[row] ?? ''] : [])]
}
