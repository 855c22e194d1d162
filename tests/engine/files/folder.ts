import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'

/** A fresh folder for each test; call it in the body of the test file. */
export function useFolder() {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'isodense-files-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))
  return (name: string) => join(folder, name)
}
