import { parentPort } from 'node:worker_threads'
import { assign, logDensity } from '../core/gmm/density'
import { bestKmeans, type KMeansFit } from '../core/kmeans/circles'
import { fitRestart } from '../core/gmm/fit'
import type { Fit } from '../core/gmm/types'
import type { Matrix, Observations } from '../core/matrix'
import { errorShape } from './errorShape'
import type { FitTask, ScoreTask, SharedMatrix, Task, WorkerReply } from './tasks'

const port = parentPort
if (!port) throw new Error('This file runs as a worker thread.')

const reply = (message: WorkerReply) => port.postMessage(message)

const matrixOf = ({ values, rows, columns, rowWeights }: SharedMatrix): Observations => ({
  values: new Float64Array(values),
  rows,
  columns,
  ...(rowWeights && { rowWeights: new Float64Array(rowWeights) }),
})

/** Small fits have thousands of rounds a second; nobody looks at more than these. */
const millisecondsBetweenReports = 50

function fit(task: FitTask): Fit {
  let reported = performance.now()
  const rounds = fitRestart(
    matrixOf(task.data),
    task.covarianceType,
    task.nComponents,
    task.restart,
    task.options,
  )
  for (;;) {
    const step = rounds.next()
    if (step.done) return step.value
    if (performance.now() - reported < millisecondsBetweenReports) continue
    reported = performance.now()
    reply({ kind: 'round', iteration: step.value.iteration })
  }
}

function score({ data, mixture, from, to, ...out }: ScoreTask): null {
  const all = matrixOf(data)
  const part: Matrix = {
    values: all.values.subarray(from * all.columns, to * all.columns),
    rows: to - from,
    columns: all.columns,
  }
  new Float64Array(out.logDensity).set(logDensity(part, mixture), from)
  new Int32Array(out.component).set(assign(part, mixture), from)
  return null
}

function run(task: Task): Fit | KMeansFit | null {
  switch (task.kind) {
    case 'fit':
      return fit(task)
    case 'score':
      return score(task)
    case 'kmeans':
      return bestKmeans(matrixOf(task.data), task.nClusters, task.seed, task.restarts)
  }
}

port.on('message', (task: Task) => {
  try {
    reply({ kind: 'done', result: run(task) })
  } catch (error) {
    reply({ kind: 'failed', ...errorShape(error) })
  }
})
