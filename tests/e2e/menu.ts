import type { ElectronApplication } from '@playwright/test'

/** Clicks an item of the application's menu by the labels that lead to it, mnemonics left out. */
export async function menu(app: ElectronApplication, ...labels: string[]): Promise<void> {
  await app.evaluate(({ Menu }, path) => {
    let items = Menu.getApplicationMenu()?.items ?? []
    for (const [i, label] of path.entries()) {
      const found = items.find((item) => item.label.replace('&', '') === label)
      if (!found) throw new Error(`No “${label}” in the menu.`)
      if (i === path.length - 1) found.click()
      else items = found.submenu?.items ?? []
    }
  }, labels)
}
