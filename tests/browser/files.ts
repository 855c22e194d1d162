import { inRoot } from '../../scripts/setup/paths.mjs'

export { blobs, blobsRows, golden, moons } from '../e2e/golden'

export const inspection = inRoot('samples', 'inspection.csv')
export const iris = inRoot('samples', 'iris.csv')
export const wine = inRoot('tests', 'golden', 'wine.csv')
