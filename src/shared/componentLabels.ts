import type { Family } from './engineApi'

/**
 * What each component is called: by its family's number, and as one of several “1.1”, “1.2” …
 * @returns k
 */
export function componentLabels(families: readonly Pick<Family, 'components'>[]): string[] {
  const labels: string[] = []
  families.forEach(({ components }, family) =>
    components.forEach((component, i) => {
      labels[component] = components.length > 1 ? `${family + 1}.${i + 1}` : String(family + 1)
    }),
  )
  return labels
}
