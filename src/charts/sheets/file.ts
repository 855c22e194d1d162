import type { Analysis, Flags } from '../../shared/engineApi'
import { modelLine, type ModelWords } from '../modelLine'
import type { FamilyLook, Theme } from '../palette'

/** A model whose views are drawn for paper, and what all of these sheets have in common. */
export interface SheetOf {
  analysis: Analysis
  flags: Flags
  /** Without folder; the title. */
  fileName: string
  theme?: Theme | undefined
  /** Of each component, where a person chose one for its family. */
  looks?: readonly (FamilyLook | null)[] | undefined
  modelWords?: ModelWords | undefined
}

/** A standalone document, and its size in pixels. */
export interface Sheet {
  svg: string
  width: number
  height: number
}

export const sheetSize = { width: 1080, height: 720 }

/** Title and line of the model. */
export const sheetLook = ({ analysis, flags, fileName, theme, modelWords }: SheetOf) => ({
  theme,
  title: fileName,
  subtitle: [modelLine(analysis, flags, modelWords)],
})
