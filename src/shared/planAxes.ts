import { axisOfComponent } from './componentAxes'
import type { Plan } from './plan'

/** An axis of the picture as a plan names it: a column, or a principal component from 1. */
export type PlanAxis = NonNullable<Plan['axes']>['x']

/** Columns that axes name. */
export const columnsOfAxes = (axes: Plan['axes'] | undefined): string[] =>
  axes ? [axes.x, axes.y].filter((axis) => typeof axis === 'string') : []

/** The number of an axis; undefined for a column that is not there. @param indexOf place of a column in the table */
export const axisNumber = (
  axis: PlanAxis,
  indexOf: (name: string) => number | undefined,
): number | undefined =>
  typeof axis === 'string' ? indexOf(axis) : axisOfComponent(axis.component - 1)

/** The axes of a picture where nobody said: of a model of principal components the first two. */
export const firstComponents = { x: axisOfComponent(0), y: axisOfComponent(1) }
