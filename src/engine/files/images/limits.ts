/**
 * What is read of a folder of images. Every size is looked at before anything is decoded, so that a small file
 * cannot ask for much memory.
 */
export const imageLimits = {
  /** width × height: as many columns as a table has. */
  pixels: 128 * 128,
  /** Of one file; an image of that many pixels has a hundred times less, even with a photograph's remarks. */
  bytes: 64 * 2 ** 20,
  /** Entries of one folder. */
  entries: 200_000,
  /** Scans of a progressive JPEG, each of which goes over all pixels; encoders write about ten. */
  scans: 100,
}
