export const mainHelp = `Isodense finds the rows of a table that do not belong.

  isodense detect INPUT [options]       fit a Gaussian mixture, flag the least typical rows
  isodense score BATCH --reference GOOD judge every row of a batch by a model of good rows
  isodense select INPUT [options]       compare mixtures by BIC or AIC
  isodense sample INPUT --out FILE      draw new rows from the fitted mixture
  isodense kmeans INPUT [options]       plain k-means with the same number of components
  isodense convert INPUT… --out TABLE   write tables as they were understood

  isodense COMMAND --help               the options of a command
`

const readHelp = `Reading (all of it is found out; an option decides instead)
  --encoding NAME      utf-8, utf-16le, utf-16be, windows-1252, big5, shift-jis, gb18030
  --delimiter D        one or two characters, or comma, semicolon, tab, pipe, space
  --quote Q            " or ' or none; double and single are easier to type in a shell
  --escape NAME        how a quote stands inside quotes: doubled, backslash or nul
  --decimal MARK       point or comma
  --day-first, --month-first  what 03/04/2025 is, where the dates of a column leave it open
  --header-line N      line of the file on which the header begins, the first is 1
  --header-lines N     how many lines it has; 0: there is none
  --units, --no-units  whether the line below the header holds units
  --pivot, --no-pivot  whether a list with a row for each value gets a row for each part
  --table N            which of several tables in the file, the first is 1   (default: the largest)
  --sheet NAME         which sheet of a workbook; '*': all of one shape, below each other
                                                              (default: the one with the most cells)
  --kind NAME,KIND +   what a column is: measurement, identifier, date, label, constant, text, empty
`

const filesHelp = `INPUT is delimited text (comma, semicolon, tab, bar, space and others; UTF-8, UTF-16, Windows-1252,
Big5, Shift-JIS, GB18030), an Excel workbook (.xlsx) or a Parquet file, told by its contents; or a folder of
images of one size (PNG, JPEG, PGM): a row for each image, a column for each pixel.
`

const planHelp = `Plan
  --plan FILE.plan.json       begin with a saved plan; options change it, --no-NAME takes out a part
  --save-plan FILE.plan.json  write the plan that was used

Columns and rows (names are CSV records: --columns 'x,"Length, mm"'; those marked + may be repeated)
  --columns NAMES +    columns to use                 (default: every measurement, or pixel of images)
  --log NAMES +        of these alone, take the natural logarithm            (--no-log: of none)
  --no-standardise     fit in the columns' own units, as scikit-learn does     (--standardise)
  --common-scale       one scale for all columns: they share a unit, as pixels do  (--no-common-scale)
  --missing WHAT       rows that lack some of the chosen cells: judge them by the others, or leave-out
                       (judge; leave-out with --no-standardise or --score density)
  --score NAME         rank rows by family, or by density as the textbook does (family)
  --mark MARK,A,B      a family is normal or a defect: the one at these values,
                       one for each column; repeatable                         (--no-marks)
  --no-robust          scattered rows have their part in the fit, too          (--robust)
  --pca SHARE | N      principal components between columns and mixture: as many as hold more than a
                       share of the variance such as 0.99, or a number of them (--no-pca; of images 0.9)
  --no-whiten          their scores as they are; whitened otherwise
  --frequency NAME     each row counts as often as this column says           (--no-frequency)
  --filter NAME,V,...  judge only rows with one of these values in the column    (--no-filter)
  --fit-by NAME        one model for each value of this column                   (--no-fit-by)

Model
  --k N | MIN-MAX[:S]  number of components, or a range to choose from, in
                       steps of S: 5-145:5                                     (default 1-10)
  --covariance TYPE    full, tied, diag, spherical, several with commas, or all (default all)
  --criterion NAME     bic or aic: how the best model is chosen                 (default bic)
  --take TYPE,K        take this one of the models compared; best: the best again
  --n-init N           restarts of each model                                   (default 10)
  --seed N             seed of the random starts                                (default 0)
  --tol X              stop when the mean log-likelihood gains less than this   (default 0.001)
  --max-iter N         most rounds of a restart                                 (default 200)
  --reg-covar X        added to the diagonal of every covariance                (default 0.000001)

Judgement
  --basis NAME         what the threshold is made from: percentile, count, good-batch, t-squared or
                       false-discovery; without it that of the number that is given
  --percentile P       share of the rows to flag, in per cent, 0 to 100         (default 4)
  --count N            number of rows to flag                                  (default 10)
  --false-alarm-rate P share of good parts that may be flagged, in per cent     (default 1)
  --false-discovery-rate P  share of good parts among those flagged, in per cent (default 5)
  --assignment NAME    a row's family: largest (the most responsible) or draw   (default largest)
  --limits NAME,LSL,USL +  tolerance limits of a column, either side may be empty; both: none
                       (default: those of the file; --no-limits: without those)
  --label-column NAME  a column that says what parts are known to be              (--no-label-column)
  --bad VALUES +       its values of bad parts: judged, but without a part in the fit
  --good VALUES +      its values of good parts
  --ignore VALUES +    its values of parts that are not to be judged
                       (--no-labels: without those of single rows in the plan)
  --axes X,Y           columns of the picture; or PC 1, PC 2 (principal components, of --pca all that are kept)
                       or LD 1, LD 2 (what separates the families best)  (default: the first two; --no-axes)
  --exclude LINES +    lines of the file whose rows are taken out, such as 12,40-42: they have no part in the
                       fit and are not judged  (--no-exclusions: without those of the plan)
  --contours NAME      levels of the density: log (evenly, on a log scale) or coverage (such as hold
                       50, 90, 95 and 99 % of the rows)                       (default log)
  --colour-by NAME     colour the picture's points by this column            (--no-colour-by)
  --colour-by-uncertainty  ... by 1 - their largest responsibility

Images
  --image WIDTHxHEIGHT[,ORDER[,BLACK,WHITE]]  rows are images of so many pixels: line after line (rows)
                       or column after column (columns), with the values that are black and white
                       (default: found by the columns' names and values; --no-image)
  --image-from NAME    the column of the top left pixel
`

const pictureHelp = `  --picture FILE.svg   the picture; one for each group
  --layers NAMES       what it shows: points, flagged, ellipses, contours, boundaries, centroids,
                       limits, kmeans, clusters (colours by it)   (default: the first seven)
  --theme NAME         light or dark                                            (default light)
`

const jsonHelp =
  '  --json [FILE.json]   everything as JSON; to standard output without a file name or with -\n'

const statusHelp = `
Exit status: 0 done, 1 internal error, 2 wrong usage, 4 the input cannot be read or fitted,
130 stopped.
`

export const detectHelp = `isodense detect INPUT [options]

Fits a Gaussian mixture to the measurements of a table and flags the rows whose density lies below
a percentile.
${filesHelp}
${readHelp}
${planHelp}
Results
  --good-batch         say what share of the next good batch would be flagged; without the option that
                       is said where it is quickly found out                 (--no-good-batch: never)
  --out FILE.csv       the flagged rows, with up to three reasons of each
  --all FILE.csv       all rows with flag, score, log density, rank, family and responsibilities;
                       with the drawn family, group and tolerance where the plan has them
${pictureHelp}  --images FILE.svg    rows as small images; one file for each group
  --images-of NAMES    which: means (of the families), members, flagged, differences (of flagged rows from
                       their family's mean), generated   (default: all but the members)
${jsonHelp}
How sure
  --stability [N]      fit N random parts of the rows anew (default 50, 10 to 1000) and say of every flagged
                       row whether fits that it had no part in would flag it always, mostly or sometimes;
                       an interval for the threshold, and which models were chosen how often. Adds a column
                       to --out and --all. Not for files that are too large to be kept in memory.
Large files
  --fit-rows N         fit the model to a random sample of N rows, drawn with the seed, and judge every
                       row while the file is read again. Text files of more than 50 million cells (5 million
                       rows of 10 columns) are judged in this way, by a sample of 1 million rows (of wide
                       tables 20 million cells). Not with --fit-by, --assignment draw, --picture or --images.
${statusHelp}`

export const scoreHelp = `isodense score BATCH --reference GOOD [options]

Fits a Gaussian mixture to GOOD, a file of good rows, and judges every row of BATCH by it. Columns are
found by their names; a row that lacks a value of one of them is not judged. All options that follow are
about both files, or about the model of GOOD.

  --reference GOOD     the file of good rows

What the threshold is made from (--basis)
  good-batch           of good rows --false-alarm-rate per cent (1) are flagged: from the rows of GOOD, each
                       judged by a model of the others (default, where GOOD has rows enough)
  t-squared            the same by the exact law of T² for rows that had no part in the fit (default, where
                       GOOD has few rows)
  false-discovery      of the flagged rows --false-discovery-rate per cent (5) are good: Benjamini and Hochberg
                       over the p-values of the batch against the rows of GOOD
  percentile, count    the least typical --percentile per cent, or --count rows, of the batch

Results
  --out FILE.csv       the flagged rows of BATCH
  --all FILE.csv       all rows of BATCH with flag, score, log density, rank, family and responsibilities
${jsonHelp}
${readHelp}
${planHelp}${statusHelp}`

export const selectHelp = `isodense select INPUT [options]

Fits every number of components and covariance type asked for and lists them, best first.

${readHelp}
${planHelp}
Results
  --out FILE.csv       the comparison as a table, with the worst and the best restart
  --picture FILE.svg   the criterion of each model over its number of components; one for each group
  --theme NAME         light or dark                                            (default light)
${jsonHelp}${statusHelp}`

export const sampleHelp = `isodense sample INPUT --out NAME-generated.csv [options]

Draws new rows from the fitted mixture. They are invented: the file's name must say "generated",
and a column "generated" marks every row.

  --out FILE.csv       where to; the name must contain "generated"
  --n N                how many rows, at most 1 000 000                         (default 1000)
  --sample-seed N      seed of the draw; a larger N begins with the same rows   (default 0)
  --group VALUE        whose model, with --fit-by
${pictureHelp.replace('the picture; one for each group', 'the picture, with the generated rows over those of the file')}  --images FILE.svg    the generated rows as small images, at most 1000
${jsonHelp}
${readHelp}
${planHelp}${statusHelp}`

export const kmeansHelp = `isodense kmeans INPUT [options]

Plain k-means with the number of components of the fitted mixture (--k N fixes it), on the same
rows and scaling, with the same seed and restarts.

${readHelp}
${planHelp}
Results
  --out FILE.csv       line and cluster of each row; no cluster where it was left out
${jsonHelp}${statusHelp}`

export const convertHelp = `isodense convert INPUT --out TABLE.csv [options]
isodense convert INPUT… --out-dir FOLDER [options]
isodense convert INPUT… --explain [options]

Reads tables as "detect" does and writes each as UTF-8 with commas, CRLF line ends and the header
first (RFC 4180). No cell is changed, no column is added but for cells beyond the header. Lists stay
as they are, unless --pivot asks for a row for each part.
A file that fails is named and does not stop the others. A table without numbers is written, too.
${filesHelp}
Results
  --out FILE.csv       the table, of one INPUT
  --out-dir FOLDER     the tables; the folder is made where it is not there. A text file keeps its
                       name (a.txt: FOLDER/a.txt), a workbook or Parquet file gets another ending
                       (b.xlsx: FOLDER/b.xlsx.csv)
  --explain [FILE.json]  what was decided and why as JSON, a list where there are several inputs; to
                       standard output without a file name or with -; --explain=FILE for other names

${readHelp}
Exit status: 0 done, 1 internal error or a table cannot be written, 2 wrong usage, 4 an input cannot
be read (the others were), 130 stopped.
`
