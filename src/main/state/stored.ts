import { z } from 'zod'
import { appStateSchema, defaultAppState } from '../../shared/appState'
import { readSettingsSchema } from '../../shared/readSettings'

const bounds = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })
export type Bounds = z.infer<typeof bounds>

const windowSchema = bounds.extend({ maximised: z.boolean().catch(false) })
export type WindowState = z.infer<typeof windowSchema>

const recentSchema = z.object({
  path: z.string().min(1),
  /** The plan last used with the file, as text; the window checks it when it is used again. */
  plan: z.string().nullable().catch(null),
  /** How a person said that the file is to be read. */
  reading: readSettingsSchema.nullable().catch(null),
})
export type RecentEntry = z.infer<typeof recentSchema>

/** Everything that is remembered between two starts. What is not as it should be is forgotten. */
export const storedSchema = z.object({
  app: appStateSchema.catch(defaultAppState),
  window: windowSchema.nullable().catch(null),
  /** One bad entry takes no other with it. */
  recent: z
    .array(z.unknown())
    .catch([])
    .transform((entries) => entries.flatMap((entry) => recentSchema.safeParse(entry).data ?? [])),
})
export type Stored = z.infer<typeof storedSchema>
