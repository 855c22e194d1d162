import { parentPort, workerData } from 'node:worker_threads'
import { assign, logDensity } from '../core/gmm/density'
import type { Mixture } from '../core/gmm/types'
import { hierarchicalStarts } from '../core/gmm/hierarchy/starts'
import { bestKmeans } from '../core/kmeans/circles'
import { keptComponents } from '../core/pca/kept'
import { runSteps } from '../core/steps'
import { errorShape } from './errorShape'
import { instancesOf } from './kernel/instances'
import type { Place } from './kernel/places'
import { begin, finish } from './runs'
import { matrixOf } from './sharedMatrix'
import type { RoundsDone, ScoreTask, ThreadTask, WorkerReply } from './tasks'

const port = parentPort
if (!port) throw new Error('This file runs as a worker thread.')

const reply = (message: WorkerReply, moved: ArrayBuffer[] = []) => port.postMessage(message, moved)
const kernels = instancesOf(workerData as WebAssembly.Module | null)

/** Small fits have thousands of rounds a second; nobody looks at more than these. */
const millisecondsBetweenReports = 50
let reported = performance.now()

function report(done: RoundsDone): void {
  if (performance.now() - reported < millisecondsBetweenReports) return
  reported = performance.now()
  reply({ kind: 'round', ...done })
}

function score({ place, mixture, thread, ...out }: ScoreTask & { thread: number }): null {
  const found = kernels.leading(place, thread)?.score(mixture) ?? plainScores(place, mixture)
  new Float64Array(out.logDensity).set(found.logDensity)
  new Int32Array(out.component).set(found.component)
  return null
}

function plainScores({ rows }: Place, mixture: Mixture) {
  const all = matrixOf(rows)
  return { logDensity: logDensity(all, mixture), component: assign(all, mixture) }
}

function run(task: ThreadTask): Extract<WorkerReply, { kind: 'done' }>['result'] {
  if (task.kind === 'help') {
    kernels.help(task.place, task.thread, task.control)
    return null
  }
  if (task.kind === 'pca') return keptComponents(matrixOf(task.rows), task.keep)
  try {
    if (task.kind === 'score') return score(task)
    if (task.kind === 'tree')
      return runSteps(hierarchicalStarts(matrixOf(task.place.rows), task.mostComponents))
    const kernel = kernels.forTask(task.place, task.thread)
    switch (task.kind) {
      case 'begin':
        return begin(kernel, task, report)
      case 'finish':
        return finish(kernel, task, report)
      case 'kmeans':
        return bestKmeans(kernel.kmeans, task.nClusters, task.seed, task.restarts)
    }
  } finally {
    kernels.end()
  }
}

/** The covariances of whole fits, which nobody needs here any more: of many components copying them takes as long as a round. */
function toBeMoved(result: ReturnType<typeof run>): ArrayBuffer[] {
  if (!Array.isArray(result)) return []
  return result.flatMap((one) => {
    const end = one && 'outcome' in one ? one.outcome : one
    const buffer = end && 'mixture' in end && end.mixture?.covariances.buffer
    return buffer instanceof ArrayBuffer ? [buffer] : []
  })
}

port.on('message', (task: ThreadTask) => {
  try {
    const result = run(task)
    reply({ kind: 'done', result }, toBeMoved(result))
  } catch (error) {
    reply({ kind: 'failed', ...errorShape(error) })
  }
})
