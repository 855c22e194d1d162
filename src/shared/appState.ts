import { z } from 'zod'

/**
 * How the window was left: what is shown, never what is found. A field that is missing or not as it
 * should be takes its default, so that an old or damaged file never stops a start.
 */
export const appStateSchema = z.object({
  language: z.enum(['system', 'en', 'zh-TW']).catch('system'),
  theme: z.enum(['system', 'light', 'dark']).catch('system'),
  /** View in the centre. */
  tab: z.string().max(40).catch('picture'),
  /** Layers of the picture, by name. */
  layers: z.record(z.string().max(40), z.boolean()).catch({}),
  /** Widths of the regions in pixels, by name. */
  panels: z.record(z.string().max(40), z.number()).catch({}),
  /** Name of the person who labels rows. */
  labelledBy: z.string().max(100).catch(''),
})
export type AppState = z.infer<typeof appStateSchema>
export type LanguageChoice = AppState['language']
export type ThemeChoice = AppState['theme']

export const defaultAppState = (): AppState => appStateSchema.parse({})
