import type { Page } from '@playwright/test'
import axe, { type AxeResults } from 'axe-core'

/** Rules that are off by default and still are asked for: targets of 24 pixels (WCAG 2.2, 2.5.8). */
const more = { 'target-size': { enabled: true } }

/**
 * What axe finds, whatever its impact, with all its rules of WCAG 2.2 A and AA and its best practices. One line for each
 * rule.
 */
export async function problemsSeenByAxe(page: Page): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in globalThis)
  if (!isThere) await page.evaluate(axe.source)
  const { violations, passes } = await page.evaluate(
    (rules) =>
      (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
        rules,
      }),
    more,
  )
  if (passes.length < 15) throw new Error('axe has looked at next to nothing')
  return violations
    .filter((violation) => !isOfMenu(violation))
    .map(
      ({ id, impact, nodes }) =>
        `${id} (${impact}), ${nodes.length} times: ${nodes[0]!.html.slice(0, 200)} ${nodes[0]!.failureSummary?.slice(0, 200)}`,
    )
}

/**
 * The one exception, to a best practice: a menu is in none of the landmarks. It lies over all of them at the end of the
 * page, and is there only while it has the focus, which goes back to its button.
 */
const isOfMenu = ({ id, nodes }: AxeResults['violations'][number]) =>
  id === 'region' && nodes.every(({ html }) => html.includes('data-reka-popper'))

/** The same in both themes. */
export async function problemsInBothThemes(page: Page): Promise<string[]> {
  const all: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    all.push(...(await problemsSeenByAxe(page)).map((problem) => `${colorScheme}: ${problem}`))
  }
  return all
}
