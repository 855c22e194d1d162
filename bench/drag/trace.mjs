/**
 * What the renderer's main thread did, from a Chromium trace. A task's wall time is what the user
 * feels; its processor time (`tdur`) is what it costs, however busy the machine is otherwise.
 *
 * @typedef {{ name: string, ph: string, pid: number, tid: number, ts: number, dur?: number, tdur?: number, args?: any }} TraceEvent
 */

/** Milliseconds that no task should take while something is dragged. */
export const limit = 8

const scriptEvents = ['EventDispatch', 'FunctionCall', 'TimerFire', 'FireAnimationFrame', 'RunMicrotasks', 'SimpleWatcher::OnHandleReady'] // prettier-ignore
const layoutEvents = ['UpdateLayoutTree', 'Layout', 'HitTest']
const paintEvents = ['PrePaint', 'Paint', 'Layerize', 'Commit']

/** @param {TraceEvent[]} events */
export function busy(events) {
  const own = mainThread(events)
  const tasks = own.filter((e) => e.name === 'RunTask')
  const walls = tasks.map(({ dur = 0 }) => dur / 1000)
  const cpus = tasks.map(({ tdur = 0 }) => tdur / 1000)
  const over = (/** @type {number[]} */ times) => times.filter((ms) => ms > limit).length
  return {
    'over 8 ms, cpu': over(cpus),
    'longest, cpu': Math.max(0, ...cpus),
    'over 8 ms, wall': over(walls),
    'longest, wall': Math.max(0, ...walls),
    'all tasks, cpu': cpus.reduce((a, b) => a + b, 0),
    script: spent(own, scriptEvents),
    layout: spent(own, layoutEvents),
    paint: spent(own, paintEvents),
    frames: own.filter(({ name }) => name === 'Commit').length,
  }
}

/** The complete events of the renderer's main thread: the busiest, as there may be a spare renderer.
 * @param {TraceEvent[]} events */
function mainThread(events) {
  const threads = events
    .filter((e) => e.name === 'thread_name' && e.args?.name === 'CrRendererMain')
    .map(({ pid, tid }) => events.filter((e) => e.pid === pid && e.tid === tid && e.ph === 'X'))
    .sort((a, b) => b.length - a.length)
  if (!threads[0]?.length) throw new Error('The trace has no main thread of a renderer.')
  return threads[0]
}

/** Processor time of the outermost events with these names: what is nested is not counted twice.
 * @param {TraceEvent[]} events @param {string[]} names */
function spent(events, names) {
  let end = -Infinity
  let sum = 0
  const named = events.filter(({ name }) => names.includes(name)).sort((a, b) => a.ts - b.ts)
  for (const { ts, dur = 0, tdur = 0 } of named) {
    if (ts < end) continue
    end = ts + dur
    sum += tdur / 1000
  }
  return sum
}
