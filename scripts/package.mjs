// `npm run package`: the app unpacked in dist/ and, on Debian and its kin, as a .deb.
// `npm run package -- --win` or `--mac` makes what those systems install.
import { join } from 'node:path'
import { configuration, output } from './packaging/config.mjs'
import { makeDeb } from './packaging/debian.mjs'
import { runtimeForPackage } from './packaging/runtime.mjs'
import { stageApp } from './packaging/stage.mjs'
import { build } from './setup/build.mjs'
import { installDependencies } from './setup/dependencies.mjs'
import { checkNode } from './setup/node.mjs'
import { SetupError, runMain, say } from './setup/report.mjs'
import { installSystemLibraries, packagingNeeds } from './setup/system.mjs'

const systems = /** @type {const} */ ({ '--linux': 'linux', '--win': 'win', '--mac': 'mac' })
const own = { linux: '--linux', win32: '--win', darwin: '--mac' }

await runMain(async () => {
  checkNode()
  const [asked = own[/** @type {keyof typeof own} */ (process.platform)], ...more] =
    process.argv.slice(2)
  const system = systems[/** @type {keyof typeof systems} */ (asked)]
  if (!system || more.length > 0) {
    throw new SetupError(`npm run package takes one of ${Object.keys(systems).join(', ')}`)
  }
  await installDependencies()
  await build()
  await installSystemLibraries(packagingNeeds)

  if (asked !== own[/** @type {keyof typeof own} */ (process.platform)]) {
    throw new SetupError(
      `a package for ${system} is made on that system: its Electron, and what signs and packs it, ` +
        'are not on this one',
    )
  }
  const runtime = await runtimeForPackage()
  stageApp()
  const { build: pack, Platform } = await import('electron-builder')
  const platform = { linux: Platform.LINUX, win: Platform.WINDOWS, mac: Platform.MAC }[system]
  const files = await pack({
    targets: platform.createTarget(),
    config: configuration(runtime),
    publish: 'never',
  })
  for (const file of files) say(`made ${file}`)
  if (system === 'linux') {
    const unpacked = join(
      output,
      process.arch === 'x64' ? 'linux-unpacked' : `linux-${process.arch}-unpacked`,
    )
    say(`made ${unpacked}`)
    say(`made ${await makeDeb(unpacked, runtime.standIn)}`)
  }
  return 0
})
