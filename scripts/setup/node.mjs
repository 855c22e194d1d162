import { SetupError } from './report.mjs'

const [oldestMajor, oldestMinor] = [20, 19]

/** npm only warns of an old Node; the tools then fail in ways that do not name it. */
export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number)
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return
  throw new SetupError(
    `Node ${version} is too old: ${oldestMajor}.${oldestMinor} or newer is needed`,
  )
}
