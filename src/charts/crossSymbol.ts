/** Upright, as a centroid is marked; turned, as a centre of k-means or a pair without a model is. */
export const cross = {
  upright: 'path://M-1.5 -7H1.5V-1.5H7V1.5H1.5V7H-1.5V1.5H-7V-1.5H-1.5Z',
  turned:
    'path://M-4.24 -6.36L0 -2.12L4.24 -6.36L6.36 -4.24L2.12 0L6.36 4.24L4.24 6.36L0 2.12L-4.24 6.36L-6.36 4.24L-2.12 0L-6.36 -4.24Z',
} as const
