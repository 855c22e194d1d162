import { SetupError, say } from '../setup/report.mjs'
import { findRuntime } from './find.mjs'
import { downloadOfficial, forgetFailure, officialFailed } from './official.mjs'
import { prepareStandIn, standInExists } from './stand-in.mjs'

const seconds = 1000

/**
 * Makes an Electron ready: the official one where it can be had, the stand-in last.
 *
 * ISODENSE_ELECTRON=official refuses the stand-in, for tests that must not pass on it by accident.
 *
 * @param {{ retry?: boolean }} [options] retry: ask for the official one again
 */
export async function prepareElectron({ retry = false } = {}) {
  const mayStandIn = standInExists() && process.env.ISODENSE_ELECTRON !== 'official'
  if (retry) await forgetFailure()

  const ready = findRuntime()
  if (ready && (ready.kind !== 'stand-in' || (mayStandIn && officialFailed()))) {
    announce(ready.kind)
    return ready
  }
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH) {
    throw new SetupError('there is no Electron in the folder ELECTRON_OVERRIDE_DIST_PATH')
  }

  if (!mayStandIn || !officialFailed()) {
    // A slow line deserves patience only where there is nothing else.
    const timeout = (mayStandIn ? 90 : 900) * seconds
    const problem = await downloadOfficial({ timeout })
    if (problem && !mayStandIn) {
      throw new SetupError(
        `Electron could not be fetched. Check the network and start again, or name a folder that ` +
          `holds it in ELECTRON_OVERRIDE_DIST_PATH.\n${problem}`,
      )
    }
  }

  if (!findRuntime()) await prepareStandIn()
  const runtime = findRuntime()
  if (!runtime) throw new SetupError('Electron was fetched, but is not where it should be')
  announce(runtime.kind)
  return runtime
}

/** @param {import('./find.mjs').Runtime['kind']} kind */
function announce(kind) {
  if (kind !== 'stand-in') return
  say(
    "Electron's own download is out of reach: using a stand-in, Electron 33.2.1 " +
      '(`npm run setup -- --retry` asks again).',
  )
}
