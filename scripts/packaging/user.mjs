import { spawnSync } from 'node:child_process'
import { chownSync, copyFileSync, existsSync } from 'node:fs'
import { basename, join } from 'node:path'

/** @typedef {{ name: string, home: string, uid: number, gid: number }} User */

/** Somebody without any rights, with a home of their own. @returns {User} */
export function makeUser() {
  const name = `isodense-try-${process.pid}`
  const home = join('/home', name)
  const made = spawnSync('useradd', ['--create-home', '--home-dir', home, name], {
    encoding: 'utf8',
  })
  if (made.status !== 0) throw new Error(`no user could be made: ${made.stderr}`)
  const id = (/** @type {string} */ which) =>
    Number(spawnSync('id', [which, name], { encoding: 'utf8' }).stdout)
  return { name, home, uid: id('-u'), gid: id('-g') }
}

export function removeUser(/** @type {User} */ { name, home }) {
  spawnSync('pkill', ['-KILL', '-u', name])
  spawnSync('userdel', ['--force', '--remove', name])
  if (existsSync(home)) throw new Error(`${home} is left`)
}

/** A copy of a file, the user’s own. @param {User} user */
export function give({ home, uid, gid }, /** @type {string} */ file) {
  const own = join(home, basename(file))
  copyFileSync(file, own)
  chownSync(own, uid, gid)
  return own
}
