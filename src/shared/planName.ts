/** A file that is an inspection plan, by its name. */
export const isPlanName = (name: string): boolean => /\.plan\.json$/i.test(name)
