import type { KernelExports } from './exports'

/** What the threads of a team do with one chunk of rows, or with one component. */
export const operations = {
  moments: 0,
  momentsOfLabels: 1,
  logLikelihood: 2,
  maximise: 3,
  score: 4,
  responsibilities: 5,
  assign: 6,
  potentials: 7,
  addCenter: 8,
} as const
export type Operation = keyof typeof operations

/** Numbers that an operation finds in the team's control block: the same for all of its chunks. */
export interface Arguments {
  data: number
  parameters: number
  /** Blocks of a chunk, and of all rows. */
  blocksPerChunk: number
  blocks: number
  /** Blocks of one call: short ones can be stopped between. */
  blocksPerCall: number
  /** Where the sums of the first chunk are, and bytes from one to the next. */
  sums: number
  stride: number
  /** Whether tied scatters are summed as well; number of candidates, of centres, of chunks. */
  count: number
  /** Further addresses, as each operation needs them. */
  a: number
  b: number
  regCovar: number
}

export const argumentNames = [
  ...(['data', 'parameters', 'blocksPerChunk', 'blocks', 'blocksPerCall', 'sums'] as const),
  ...(['stride', 'count', 'a', 'b', 'regCovar'] as const),
] satisfies (keyof Arguments)[]

export const noArguments = Object.fromEntries(
  argumentNames.map((name) => [name, 0]),
) as unknown as Arguments

/** What an operation needs of the thread that runs it. */
export interface Thread {
  kernel: KernelExports
  memory: WebAssembly.Memory
  /** Address of the thread's `Scratch` record, and of its room for an M step. */
  scratch: number
  work: number
}

/** Runs one operation on chunk, or component, `index`. `stopped` ends it between two calls. */
export function perform(
  operation: number,
  index: number,
  args: Arguments,
  { kernel, scratch, work }: Thread,
  stopped: () => boolean,
): void {
  const { data, parameters, count, a, b, regCovar, stride } = args
  if (operation === operations.maximise) {
    kernel.maximise(parameters, index, args.sums, stride, count, regCovar, a, work)
    return
  }
  const sums = args.sums + index * stride
  if (stride > 0) kernel.clear(sums, stride)
  const end = Math.min(args.blocks, (index + 1) * args.blocksPerChunk)
  for (let from = index * args.blocksPerChunk; from < end && !stopped();) {
    const to = Math.min(end, from + args.blocksPerCall)
    if (operation === operations.moments) {
      kernel.moments(data, parameters, count, from, to, scratch, sums)
    } else if (operation === operations.momentsOfLabels) {
      kernel.momentsOfLabels(data, parameters, count, a, from, to, scratch, sums)
    } else if (operation === operations.logLikelihood) {
      kernel.logLikelihood(data, parameters, from, to, scratch, sums)
    } else if (operation === operations.score) {
      kernel.score(data, parameters, from, to, scratch, a, b)
    } else if (operation === operations.responsibilities) {
      kernel.responsibilities(data, parameters, from, to, scratch, a)
    } else if (operation === operations.assign) {
      kernel.assign(data, count, parameters, from, to, scratch, a, b, sums)
    } else if (operation === operations.potentials) {
      kernel.potentials(data, a, parameters, count, from, to, scratch, sums)
    } else {
      kernel.addCenter(data, a, parameters, from, to, scratch, b)
    }
    from = to
  }
}
