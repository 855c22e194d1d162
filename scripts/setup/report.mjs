/** Something that the user can act on: shown as it is, without a stack. */
export class SetupError extends Error {}

/** @param {string} line */
export const say = (line) => console.error(`isodense: ${line}`)

/**
 * Runs the main function of a script; its result is the exit code.
 *
 * @param {() => Promise<number>} main
 */
export async function runMain(main) {
  try {
    process.exitCode = await main()
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    say(error.message)
    process.exitCode = 1
  }
}
