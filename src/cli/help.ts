export const mainHelp = `Isodense finds the rows of a table that do not belong.

  isodense detect INPUT [options]       fit a Gaussian mixture, flag the least typical rows
  isodense convert INPUT --out TABLE    write the table as it was understood

  isodense COMMAND --help               the options of a command
`

export const detectHelp = `isodense detect INPUT [options]

Fits a Gaussian mixture to the measurements of a CSV file (comma, semicolon or tab; UTF-8) and
flags the rows whose density lies below a percentile.

Columns and model
  --columns NAMES      columns to use, as one CSV record: --columns 'x,"Length, mm"'; may be repeated
                       (default: every measurement)
  --k N | MIN-MAX      number of components, or a range to choose from          (default 1-10)
  --covariance TYPE    full, tied, diag, spherical, several with commas, or all (default all)
  --criterion NAME     bic or aic: how the best model is chosen                 (default bic)
  --n-init N           restarts of each model                                   (default 10)
  --seed N             seed of the random starts                                (default 0)
  --tol X              stop when the mean log-likelihood gains less than this   (default 0.001)
  --max-iter N         most rounds of a restart                                 (default 200)
  --reg-covar X        added to the diagonal of every covariance                (default 0.000001)
  --no-standardise     fit in the columns' own units, as scikit-learn does

Flags
  --percentile P       share of the rows to flag, in per cent, 0 to 100         (default 4)

Results
  --out FILE.csv       the flagged rows
  --all FILE.csv       all rows with flag, score, log density, rank, family and responsibilities
  --picture FILE.svg   the picture of the first two columns
  --json [FILE.json]   everything as JSON; to standard output without a file name or with -

Exit status: 0 done, 1 internal error, 2 wrong usage, 4 the input cannot be read or fitted,
130 stopped.
`

export const convertHelp = `isodense convert INPUT --out TABLE.csv

Reads a table as "detect" does and writes it as UTF-8 with CRLF line ends and the delimiter of the
input. No cell is changed, no column is added.
`
