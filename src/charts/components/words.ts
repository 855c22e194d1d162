import { formatNumber } from '../formatNumber'

/** What the charts of the principal components say; the window passes those of its language. */
export interface ComponentsWords {
  component: string
  /** Where not all are shown. */
  someComponents(shown: number, all: number): string
  share: string
  cumulative: string
  kept(count: number, share: number): string
  notKept: string
  asked(share: number): string
  /** `number` counts from 1. */
  loading(number: number): string
  largest(shown: number, columns: number): string
}

const percent = (share: number) => `${formatNumber(100 * share, 4)} %`

export const englishComponentsWords: ComponentsWords = {
  component: 'Principal component',
  someComponents: (shown, all) =>
    `Principal component (the first ${formatNumber(shown)} of ${formatNumber(all)})`,
  share: 'Share of the variance',
  cumulative: 'All up to it',
  kept: (count, share) => `Kept: ${formatNumber(count)}, ${percent(share)}`,
  notKept: 'Not kept',
  asked: (share) => `Asked for: more than ${percent(share)}`,
  loading: (number) => `Loading on PC ${number}`,
  largest: (shown, columns) =>
    `The ${formatNumber(shown)} largest of ${formatNumber(columns)} columns`,
}
