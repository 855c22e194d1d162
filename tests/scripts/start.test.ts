import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inRoot } from '../../scripts/setup/paths.mjs'
import { readArguments, resultsOf } from '../../scripts/starting/arguments.mjs'

describe('what npm start is asked for', () => {
  it('is no file, or one, meant from the folder that the user is in', () => {
    expect(readArguments([], '/data')).toEqual({})
    expect(readArguments(['a.csv'], '/data')).toEqual({ file: resolve('/data/a.csv') })
    expect(readArguments(['/x/a.csv'], '/data')).toEqual({ file: resolve('/x/a.csv') })
  })

  it('is refused when it is an option, or more than one file', () => {
    expect(readArguments(['--fast'], '/').problem).toContain('--fast')
    expect(readArguments(['a', 'b'], '/').problem).toBeDefined()
    expect(readArguments(['-h'], '/')).toEqual({ help: true })
  })
})

describe('the results of a headless start', () => {
  it('go to the folder that the user is in, named after the input', () => {
    expect(resultsOf('/x/part 7.lot.csv', '/data')).toEqual({
      flagged: join('/data', 'part 7.lot-flagged.csv'),
      picture: join('/data', 'part 7.lot-picture.svg'),
    })
  })

  it.each(['a.csv', 'a', 'a-flagged.csv', 'a-picture.svg', '-flagged.csv'])(
    'never go over the input %s',
    (input) => {
      const folder = resolve('/data')
      expect(Object.values(resultsOf(join(folder, input), folder))).not.toContain(
        join(folder, input),
      )
    },
  )
})

describe('npm start', () => {
  const start = (...words: string[]) =>
    spawnSync(process.execPath, [inRoot('scripts', 'start.mjs'), ...words], { encoding: 'utf8' })

  it('says what is wrong with its arguments, and ends with the code of wrong usage', () => {
    const { status, stderr } = start('a.csv', 'b.csv')
    expect(status).toBe(2)
    expect(stderr).toContain('npm start [-- FILE]')
  })

  it('names a file that does not exist, and ends with the code of unreadable input', () => {
    const { status, stderr } = start('no-such-file.csv')
    expect(status).toBe(4)
    expect(stderr).toContain('no-such-file.csv')
  })
})
