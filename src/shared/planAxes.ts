import { axisOfComponent, componentOfAxis } from './componentAxes'
import { axisOfDirection, directionOfAxis } from './directionAxes'
import type { Plan } from './plan'

/** An axis of the picture as a plan names it: a column, a principal component from 1, or a direction. */
export type PlanAxis = NonNullable<Plan['axes']>['x']

/** Columns that axes name. */
export const columnsOfAxes = (axes: Plan['axes'] | undefined): string[] =>
  axes ? [axes.x, axes.y].filter((axis) => typeof axis === 'string') : []

/** The number of an axis; undefined for a column that is not there. @param indexOf place of a column in the table */
export function axisNumber(
  axis: PlanAxis,
  indexOf: (name: string) => number | undefined,
): number | undefined {
  if (typeof axis === 'string') return indexOf(axis)
  return 'component' in axis ? axisOfComponent(axis.component - 1) : axisOfDirection(axis)
}

/** An axis by its number as a plan names it. @param nameOf a column of the table */
export function planAxis(axis: number, nameOf: (column: number) => string): PlanAxis {
  const component = componentOfAxis(axis)
  if (component !== null) return { component: component + 1 }
  return directionOfAxis(axis) ?? nameOf(axis)
}

/** The axes of a picture where nobody said: of a model of principal components the first two. */
export const firstComponents = { x: axisOfComponent(0), y: axisOfComponent(1) }
