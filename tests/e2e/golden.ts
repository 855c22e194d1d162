import { readFileSync } from 'node:fs'
import { inRoot } from '../../scripts/setup/paths.mjs'

/** The reference's answer for samples/blobs_stretched.csv: its best model, flags at 4 %. */
export const golden = JSON.parse(
  readFileSync(inRoot('tests', 'golden', 'seed_blobs.json'), 'utf8'),
) as { log_density: number[]; anomaly_rows_zero_based: number[]; threshold: number }

export const blobs = inRoot('samples', 'blobs_stretched.csv')
export const moons = inRoot('samples', 'moons.csv')

/** Data rows of the sample, as written in the file. */
export const blobsRows = readFileSync(blobs, 'utf8').trim().split(/\r?\n/).slice(1)
