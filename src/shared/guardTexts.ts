/**
 * What guards say, one template for each, filled with `Guard.params`: by the engine for the command line and
 * RESULT.json, by the window in its language. Each says what it is, with numbers, and what to do.
 */
export const guardTexts = {
  generated:
    'The file holds rows that were generated from a model. They were never measured, and no part can be judged by them.',
  preview: 'Preview: fitted once to {sample} of {rows} rows; the full fit follows.',
  previewOfSome:
    'Preview: fitted once to {sample} of {rows} rows; {judged} rows, drawn at random, are judged and shown; the full fit follows.',
  notConverged:
    'The fit had not converged after {rounds} rounds, so its numbers may still change. Allow more rounds, or try fewer components.',
  collapsedOnValues:
    'The model is degenerate: component {components} collapsed onto repeated or rounded values, or onto columns that depend on each other. Its criterion and the densities there are not to be trusted. Leave such columns or repeated rows out, or try fewer components.',
  collapsedOnFewRows:
    'The model is degenerate: component {components} has fewer rows than the {least} that {columns} columns need. Its criterion and the densities there are not to be trusted. Try fewer components or fewer columns.',
  collapsedOnOneValue:
    'All rows of component {components} have one value in {columns}: it has collapsed onto repeated or rounded values, and only its floor keeps it from vanishing. Any other value there looks far too rare. Remove repeated rows, read the column more finely, or leave it out.',
  allCollapsed:
    'All {models} models that were tried are degenerate, so the choice among them says nothing. Try fewer components, or look at the columns first.',
  selectionSample:
    'The model was chosen on a random sample of {sample} of the {rows} rows; the chosen model was then fitted to all of them.',
  pairsLeftOut:
    '{type} covariances with {least} or more components were left out: {rows} rows are too few for their {parameters} parameters.',
  notCompared:
    'The model taken by hand, {type} with k = {components}, was left out of the comparison: its {parameters} parameters are many for {rows} rows.',
  largestTried:
    'The chosen number of components, {largest}, is the largest that was tried. This is common: a family that is not quite an ellipsoid takes several components, and they are merged again. Allow more components to see whether the flagged rows change.',
  someFailed:
    '{failed} of {models} models could not be fitted and were not compared, for example {type} with k = {components}: {message}',
  fewerRowsThanColumns:
    '{rows} rows are too few for {columns} columns: full and tied covariances are singular. Choose fewer columns.',
  fewRowsForParameters:
    'The model has {parameters} parameters for {rows} rows and follows these very rows: a limit that {percent} % of them exceed would be exceeded by about {fresh} % of fresh good parts. Choose fewer columns or components, or measure more parts.',
  dependent:
    'Column “{column}” follows exactly from {from}: it adds nothing and makes full and tied covariances singular. Leave it out.',
  dependentButRounding:
    'Column “{column}” follows from {from} up to rounding: what is left of it, ± {rest}, is no more than the steps in which the columns are read. It adds nothing but rounding. Leave it out.',
  gaugeRounded:
    'Column “{column}” is read in steps of {step}; its spread within a family is only {ratio} steps (one standard deviation). The gauge is too coarse for it: families may follow its steps, and one step more or less looks rarer, or more usual, than it is. Read it more finely, or leave it out.',
  moreGaugeRounded:
    'Of {count} more columns the spread within a family is less than one step: {columns}.',
  nearlyConstant:
    'Column “{column}” is {value} in {share} % of the rows. Any other value lies far from all the rest, so a row may be flagged for it alone. Leave the column out, unless that is what you look for.',
  moreNearlyConstant: '{count} more columns have one value in nearly all rows: {columns}.',
  duplicates:
    '{copies} of {rows} rows repeat another row in all chosen columns; by chance about {expected} would. The most frequent row is there {most} times. Repeated rows count as parts of their own and hide how rare they are: remove them if parts were exported or measured twice.',
  skewed:
    'Column {columns} is strongly skewed: families of its logarithm describe it better. Consider taking the logarithm.',
  severalSkewed:
    'Columns {columns} are strongly skewed: families of their logarithms describe them better. Consider taking the logarithms.',
  sparse:
    'Column {columns} was not chosen, because many of its cells hold no number. Choose it if the rows that lack it may stay out of the fit.',
  severalSparse:
    'Columns {columns} were not chosen, because many of their cells hold no number. Choose them if the rows that lack them may stay out of the fit.',
  marksLost:
    '{count} of the marks that people gave to families are not applied: the rows that they were given to are now in families that consist mostly of others, or are divided among families. Look at the families, and say again what they are.',
  oneExcluded:
    '1 of {rows} rows was excluded by hand: it had no part in the fit and is not judged.',
  excluded:
    '{count} of {rows} rows were excluded by hand: they had no part in the fit and are not judged.',
  manyExcluded:
    '{count} of {rows} rows were excluded by hand, {share} %: they had no part in the fit and are not judged. What the model calls usual is what was left in, so that other parts may be flagged, or passed, for that choice alone. Put rows back that were really made and measured.',
  oneKnownBad:
    '1 row is known to be bad and had no part in the fit; it is judged as all others are.',
  knownBad:
    '{count} rows are known to be bad and had no part in the fit; they are judged as all others are.',
  oneKeptOut:
    '1 of the {rows} rows to be fitted lies outside the core of all families and had no part in the fit; it is judged as all others are.',
  keptOut:
    '{count} of the {rows} rows to be fitted lie outside the core of all families and had no part in the fit; they are judged as all others are.',
  manyKeptOut:
    '{count} of the {rows} rows to be fitted lie outside the core of all families and had no part in the fit; they are judged as all others are. That is {share} %: where these rows are good ones, let them have their part in the fit.',
  leftOut: '{count} of {rows} rows were left out and are not judged.',
  beyondLimits:
    'Up to {share} % of the cells of {columns} are beyond a limit such as “<0.05”. The model was fitted to the other rows and knows little of such values, so that these rows are flagged more often than if they had been measured. Leave the column out, or have these rows judged by a model without it.',
  partlyJudged:
    '{count} of {rows} rows had no part in the fit: {partial} lack some of the chosen cells and are judged by the others, {rest} are not judged.',
  restartsDisagree:
    'The families are not settled: another fit is about as likely (its log-likelihood is only {difference} lower), has {families} families, and puts {moved} of {rows} rows ({share} %) into other ones than this fit. Do not read much into which family a row belongs to. Fewer components, or more rows, make it plainer.',
  fittedToSample:
    'The model is fitted to {sample} of {rows} rows, a random sample with seed {seed}; likelihood, BIC and AIC are those of the sample. Every row of the file is judged.',
  ties: '{ties} rows have exactly the score of the threshold and are not flagged; only {count} rows lie below it. Ask for a few more rows if they are to be flagged, too.',
} as const

export type GuardId = keyof typeof guardTexts
