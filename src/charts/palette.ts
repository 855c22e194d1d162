export type Theme = 'light' | 'dark'

/**
 * Okabe and Ito's colours for all kinds of colour vision (Color Universal Design, 2008), without the
 * vermilion, which is kept for flagged rows. On white, yellow, orange and sky blue are darkened until they stand out
 * (WCAG 2.1, 1.4.11: 3 to 1); on black, blue is lightened.
 */
const families: Record<Theme, readonly string[]> = {
  light: ['#0072b2', '#009e73', '#cc79a7', '#2f9ce4', '#c07c00', '#a79500', '#5f6b7a'],
  dark: ['#4a9fe0', '#1fb88f', '#d98fb8', '#8fd0f5', '#e69f00', '#f0e442', '#a9b4c0'],
}

const symbols = ['circle', 'diamond', 'triangle', 'rect'] as const

/**
 * By how many shapes a colour is ahead of the others: yellow is close to orange, and grey to pink, for people who see no
 * difference of red and green (tests/charts/colourBlind.test.ts has the distances).
 */
const ahead = [0, 0, 0, 0, 0, 1, 2] as const

/** The colour of a family, by its index from 0. */
export function familyColour(index: number, theme: Theme = 'light'): string {
  const colours = families[theme]
  return colours[index % colours.length]
}

/** The shape of a family's points, by its index from 0: another one after every colour was used once. */
export function familySymbol(index: number): string {
  const count = families.light.length
  return symbols[(Math.floor(index / count) + ahead[index % count]!) % symbols.length]
}

/** What a person chose for a family instead of what its number gives. */
export interface FamilyLook {
  /** Index of the palette; null: by the number. */
  colour: number | null
  symbol: string | null
}

/** Colour and shape of a component: those chosen for its family, else those of its index. */
export const familyLook = (
  index: number,
  theme: Theme,
  looks: readonly (FamilyLook | null)[] = [],
): { colour: string; symbol: string } => ({
  colour: familyColour(looks[index]?.colour ?? index, theme),
  symbol: looks[index]?.symbol ?? familySymbol(index),
})

/** A category's look: colour and shape change together, as nothing else tells categories apart. */
export const categoryLook = (index: number, theme: Theme): { colour: string; symbol: string } => ({
  colour: familyColour(index, theme),
  symbol: symbols[index % symbols.length],
})

/** Colours of everything that is not a family. */
export interface Tokens {
  background: string
  text: string
  faintText: string
  axis: string
  gridLine: string
  flagged: string
  boundary: string
  limit: string
  /** Lightness of the outermost and the innermost contour. */
  contour: { outer: number; inner: number }
}

export const tokens: Record<Theme, Tokens> = {
  light: {
    background: '#ffffff',
    text: '#1c2430',
    faintText: '#5b6675',
    axis: '#8a94a1',
    gridLine: '#eef0f3',
    flagged: '#d55e00',
    boundary: '#6b7583',
    limit: '#8c2d19',
    contour: { outer: 0.88, inner: 0.58 },
  },
  dark: {
    background: '#14171c',
    text: '#e4e8ee',
    faintText: '#9aa5b3',
    axis: '#6c7683',
    gridLine: '#22272e',
    flagged: '#ff7f32',
    boundary: '#8b96a4',
    limit: '#ffb199',
    contour: { outer: 0.36, inner: 0.6 },
  },
}
