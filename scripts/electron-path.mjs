// Prints the path of the Electron that the app is started with; prepares nothing.
import { electronExecutable } from './electron/find.mjs'

try {
  console.log(electronExecutable())
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
