import type { Family } from './engineApi'

type Labelled = Pick<Family, 'components' | 'named'>

/**
 * What each component is called: by its family's number, as one of several “1.1”, “1.2” …, and the name that a person gave to the
 * family behind it.
 * @returns k
 */
export function componentLabels(families: readonly Labelled[]): string[] {
  const labels: string[] = []
  families.forEach(({ components, named }, family) => {
    const name = named?.name ? ` ${named.name}` : ''
    components.forEach((component, i) => {
      const number = components.length > 1 ? `${family + 1}.${i + 1}` : String(family + 1)
      labels[component] = number + name
    })
  })
  return labels
}
