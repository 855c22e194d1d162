/**
 * What columns of a file must be taken for, one letter each: m a measurement, d a date or time, i an
 * identifier, n anything but a measurement, . not said, because people would not agree.
 */
export interface ColumnsOf {
  readonly name: string
  readonly kinds: string
  readonly decimal: '.' | ','
  readonly units?: readonly (string | null)[]
}

export const columnsOf: readonly ColumnsOf[] = [
  {
    name: 'years as names below a title, codes of missing values and a source',
    kinds: 'nmmmmm',
    decimal: '.',
  },
  {
    name: 'German statistics office, groups over units, footer behind a rule',
    kinds: '.nmmmm',
    decimal: ',',
    units: [null, null, '1000 ha', 'dt/ha', '1000 ha', 'dt/ha'],
  },
  { name: 'French town, permits with addresses', kinds: 'ndnnnmn', decimal: ',' },
  {
    name: 'spending over 25 000, first column blank until the next department',
    kinds: 'nnd.mn',
    decimal: '.',
  },
  {
    name: 'Spanish portal, thousands by points, two blank lines and notes',
    kinds: 'nmmmm',
    decimal: ',',
  },
  {
    name: 'indicator table as a world bank writes it, key lines and trailing comma',
    kinds: 'nnnmmm',
    decimal: '.',
  },
  { name: 'Indian ministry, numbers of columns below the names', kinds: 'inmmm', decimal: '.' },
  { name: 'Italian schools, tab, contact lines above', kinds: 'nnnnm', decimal: '.' },
  {
    name: 'nominal, upper and lower limits between names and parts',
    kinds: 'nmmmm',
    decimal: ',',
    units: [null, 'mm', 'mm', 'mm', 'mm'],
  },
  { name: 'balance protocol without a header', kinds: 'iddmn', decimal: '.' },
  {
    name: 'tensile test, results above statistics',
    kinds: 'inmmm',
    decimal: ',',
    units: [null, null, 'MPa', 'MPa', '%'],
  },
  { name: 'roughness tester, comments with #, aligned by spaces', kinds: 'immmn', decimal: '.' },
  { name: 'torque tool, sep line and trailing semicolons', kinds: 'iddmmn', decimal: '.' },
  { name: 'micrometer in one column', kinds: 'm', decimal: '.' },
  { name: 'leak tester, Swiss thousands and text of results', kinds: 'nmmmn', decimal: '.' },
  {
    name: 'TOA5, units and kinds of sampling below the names',
    kinds: 'dimmm.',
    decimal: '.',
    units: [null, null, 'Deg C', '%', 'meters/second', 'mm'],
  },
  { name: 'oscilloscope, pairs above two columns', kinds: '.m', decimal: '.' },
  { name: 'temperature logger with a title line and host events', kinds: 'idmnn', decimal: '.' },
  {
    name: 'weather service, text block above, fixed columns by spaces',
    kinds: '..mmmmm',
    decimal: '.',
  },
  { name: 'Canadian climate, legend before the table', kinds: 'd...mn.', decimal: '.' },
  { name: 'percent comments, names in the last of them', kinds: 'd.mm', decimal: '.' },
  {
    name: 'geological survey, hash comments and a line of field widths',
    kinds: 'nndmn',
    decimal: '.',
  },
  { name: 'machine log, event lines between measurements', kinds: 'dmmmnn', decimal: ',' },
  { name: 'UTF-16 from a chamber controller, tabs', kinds: 'dmmmm', decimal: ',' },
  { name: 'many lines of a counter, days in ISO weeks', kinds: 'nnmm', decimal: '.' },
  { name: 'SAP list, bars with a rule, dates with points', kinds: 'nnnmnd', decimal: ',' },
  { name: 'SAP spreadsheet, tabs, empty first column', kinds: 'nn.nmm', decimal: ',' },
  { name: 'German bank, account above, balances below', kinds: 'ddnnnm', decimal: ',' },
  { name: 'bank of two rows, amounts in brackets', kinds: 'dn..m', decimal: '.' },
  {
    name: 'phone list, leading zeros and plus signs, no numbers to measure',
    kinds: 'nnnn',
    decimal: '.',
  },
  { name: 'web shop products with HTML over several lines', kinds: 'nnnnmn', decimal: '.' },
  { name: 'commas with a space behind, quotes behind the space', kinds: 'nndm', decimal: '.' },
  { name: 'invoice, a table amid a letter', kinds: 'nnmmm', decimal: '.' },
  { name: 'database dump with bars at both ends', kinds: 'inmd', decimal: '.' },
  { name: 'Brazilian sales, groups over quarters', kinds: 'nmmmm', decimal: ',' },
  { name: 'plate reader, title, wells in rows, temperature apart', kinds: 'nmmmmmm', decimal: '.' },
  { name: 'spectrum, marks of begin and end', kinds: '.m', decimal: '.' },
  {
    name: 'quantitative PCR, pairs with an asterisk above, undetermined values',
    kinds: 'nnnmmm',
    decimal: '.',
  },
  {
    name: 'frame written by R, names of rows without a name of their own',
    kinds: 'inmmn',
    decimal: '.',
  },
  { name: 'gene expression, long names and ids with a bar', kinds: 'nmmmn', decimal: '.' },
  {
    name: 'water laboratory, samples as columns, limits of detection',
    kinds: 'nnmmm',
    decimal: '.',
  },
  { name: 'chromatography, two tables, peaks are more', kinds: 'imnmmm', decimal: '.' },
  {
    name: 'particle counter, sizes as names, brackets as units',
    kinds: 'nnmmmm',
    decimal: ',',
    units: [null, 'ml', '1/ml', '1/ml', '1/ml', '1/ml'],
  },
  { name: 'waiting times, title of two lines, quarter groups', kinds: 'nnmmmmm', decimal: '.' },
  {
    name: 'blood values, units in a line, flags behind values',
    kinds: 'idmnmnmn',
    decimal: ',',
    units: [null, null, 'g/dl', null, '/nl', null, 'mg/l', null],
  },
  { name: 'marks of a course, some missing', kinds: 'ninmmm', decimal: '.' },
  { name: 'race results below club lines, times and places', kinds: 'i.nn.n.', decimal: '.' },
  { name: 'election, parties as groups over votes and percent', kinds: 'nmmmmmmmm', decimal: ',' },
  { name: 'Taiwanese office, title and year of the republic, Big5', kinds: 'nmmmm', decimal: '.' },
  {
    name: 'Japanese machine, groups over names and units, Shift-JIS',
    kinds: 'inmmmm',
    decimal: '.',
    units: [null, null, 'mm', 'mm', 'mm', 'mm'],
  },
  { name: 'Chinese supplier, quoted serials, GB18030', kinds: 'innnmm', decimal: '.' },
  {
    name: 'Japanese weather, towns over names, full-width letters in the preamble',
    kinds: 'dmmmm',
    decimal: '.',
  },
  {
    name: 'Chinese report, pairs above, units, averages below, tabs in UTF-16',
    kinds: 'immm',
    decimal: '.',
    units: [null, 'mm', 'mm', 'HRC'],
  },
  { name: 'semicolons with decimal commas, one text cell in between', kinds: 'mmm', decimal: ',' },
  { name: 'text right below the header in columns of numbers', kinds: 'nmm', decimal: '.' },
  { name: 'first row without values', kinds: 'immm', decimal: '.' },
  { name: 'currency before and behind, quoted', kinds: 'nmmd', decimal: '.' },
  {
    name: 'three header lines with spans and years, Polish office',
    kinds: 'nmmmmm',
    decimal: ',',
    units: [null, 'tys.', 'tys.', 'tys.', 'tys.', '%'],
  },
  { name: 'comment lines between rows', kinds: '.mm', decimal: '.' },
  { name: 'UTF-16 big-endian with semicolons and a sep line', kinds: 'imn', decimal: ',' },
  {
    name: 'single quotes, semicolons, new lines in cells, decimal commas',
    kinds: 'inm',
    decimal: ',',
  },
]
