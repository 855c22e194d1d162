import type { ElectronApplication } from '@playwright/test'

// The system's dialogs cannot be clicked from a test: main's `dialog` answers in their place.

/** The open dialog answers `path`; null: it is closed. */
export async function answerOpen(app: ElectronApplication, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, answer) => {
    dialog.showOpenDialog = () =>
      Promise.resolve({ canceled: answer === null, filePaths: answer === null ? [] : [answer] })
  }, path)
}

/** The save dialog answers each of `paths` in turn, then it is closed. */
export async function answerSave(app: ElectronApplication, paths: string[]): Promise<void> {
  await app.evaluate(({ dialog }, answers) => {
    dialog.showSaveDialog = () => {
      const filePath = answers.shift()
      return Promise.resolve({ canceled: filePath === undefined, filePath: filePath ?? '' })
    }
  }, paths)
}

/** Message boxes are answered with `button`; what they ask from now on is kept. */
export async function answerQuestions(app: ElectronApplication, button: number): Promise<void> {
  await app.evaluate(({ dialog }, response) => {
    const asked: string[] = []
    Object.assign(globalThis, { askedQuestions: asked })
    // Called with or without a window before the options.
    dialog.showMessageBox = (...given: unknown[]) => {
      asked.push((given.at(-1) as { message: string }).message)
      return Promise.resolve({ response, checkboxChecked: false })
    }
  }, button)
}

/** What message boxes have asked since `answerQuestions`. */
export const askedQuestions = (app: ElectronApplication): Promise<string[]> =>
  app.evaluate(() => (globalThis as unknown as { askedQuestions: string[] }).askedQuestions)
