import type { Page } from '@playwright/test'
import { expect } from './fixture'

/** Waits until the final model of the present settings is on screen. */
export async function analysed(window: Page, fileName: string): Promise<void> {
  await expect(window.getByTestId('file-name')).toContainText(fileName)
  await expect(window.getByTestId('export-flagged')).toBeEnabled({ timeout: 120_000 })
  await expect(window.getByTestId('progress')).toHaveCount(0)
}

/** Waits until this many rows are flagged, in the picture and in words. */
export async function flagged(window: Page, count: number): Promise<void> {
  await expect(window.getByTestId('picture')).toHaveAttribute('data-flagged-count', String(count))
  await expect(window.getByTestId('flagged-count')).toHaveText(String(count))
}

/** Types a value into a field as a person does. */
export async function type(window: Page, field: string, value: string): Promise<void> {
  await window.getByTestId(field).fill(value)
  await window.getByTestId(field).press('Enter')
}
