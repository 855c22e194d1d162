import type { KindFile } from '../sheet'

/** Files as instruments, laboratories and offices export them, written by hand. */
export const exported: readonly KindFile[] = []
