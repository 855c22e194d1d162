import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inRoot } from '../setup/paths.mjs'
import { appFolder, executable, manifest, productName } from './config.mjs'

/** Everything is bundled into `out`: the app needs no node_modules, and has a manifest without any. */
export function stageApp() {
  rmSync(appFolder, { recursive: true, force: true })
  mkdirSync(appFolder, { recursive: true })
  for (const part of ['main', 'preload', 'renderer']) {
    cpSync(inRoot('out', part), join(appFolder, 'out', part), { recursive: true })
  }
  const { version, description, license, author } = manifest()
  const own = {
    ...{ name: executable, productName, version, description, license, author },
    ...{ type: 'module', main: 'out/main/index.js' },
  }
  writeFileSync(join(appFolder, 'package.json'), JSON.stringify(own, null, 2) + '\n')
}
