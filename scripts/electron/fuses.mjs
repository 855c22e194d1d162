/**
 * Makes the carrier's Electron behave as Electron is published: Playwright needs the inspect
 * switch, and the carrier's own start-up snapshot is left out.
 *
 * @param {string} executable
 */
export async function setFuses(executable) {
  // Imported here, because this file is loaded before the dependencies are installed.
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
}
