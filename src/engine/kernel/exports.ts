/** What `kernel/index.ts` exports; numbers are addresses in bytes where they are no counts. */
export interface KernelExports {
  moments(
    data: number,
    parameters: number,
    pooled: number,
    from: number,
    to: number,
    scratch: number,
    sums: number,
  ): void
  momentsOfLabels(
    data: number,
    parameters: number,
    pooled: number,
    labels: number,
    from: number,
    to: number,
    scratch: number,
    sums: number,
  ): void
  logLikelihood(
    data: number,
    parameters: number,
    from: number,
    to: number,
    scratch: number,
    sums: number,
  ): void
  maximise(
    parameters: number,
    component: number,
    chunks: number,
    stride: number,
    count: number,
    regCovar: number,
    counts: number,
    work: number,
  ): void
  maximiseAll(
    parameters: number,
    chunks: number,
    stride: number,
    count: number,
    regCovar: number,
    counts: number,
    work: number,
  ): void
  maximiseTied(
    parameters: number,
    total: number,
    pooled: number,
    chunks: number,
    stride: number,
    count: number,
    regCovar: number,
    counts: number,
    work: number,
  ): number
  factorise(parameters: number, component: number, work: number): void
  score(
    data: number,
    parameters: number,
    from: number,
    to: number,
    scratch: number,
    densities: number,
    components: number,
  ): void
  responsibilities(
    data: number,
    parameters: number,
    from: number,
    to: number,
    scratch: number,
    out: number,
  ): void
  assign(
    data: number,
    k: number,
    centers: number,
    from: number,
    to: number,
    scratch: number,
    labels: number,
    distances: number,
    sums: number,
  ): void
  potentials(
    data: number,
    nearest: number,
    candidates: number,
    count: number,
    from: number,
    to: number,
    scratch: number,
    sums: number,
  ): void
  addCenter(
    data: number,
    nearest: number,
    center: number,
    from: number,
    to: number,
    scratch: number,
    blockSums: number,
  ): void
  clear(at: number, bytes: number): void
  exponential(at: number, count: number): void
  logarithm(at: number, count: number): void
  peak(turns: number): number
}

export const instantiate = (module: WebAssembly.Module, memory: WebAssembly.Memory) =>
  new WebAssembly.Instance(module, { env: { memory } }).exports as unknown as KernelExports
