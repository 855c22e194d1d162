/**
 * How often each kind is met, of a thousand files that people drop on a window: our own estimate,
 * from what spreadsheets, LIMS and instruments write by default. A kind that no line names counts 1.
 */
export const weights: Readonly<Record<string, number>> = {
  // what nearly every export is
  'delimiter ,': 200,
  'delimiter ;': 120,
  'delimiter tab': 80,
  'record ends': 100,
  'last line end': 60,
  'byte order mark': 50,
  encoding: 40,
  // what tables hold
  'empty rows': 30,
  'column names': 30,
  'a cell in another format': 25,
  'new lines in a cell': 15,
  'one column': 10,
  'few rows': 10,
  'one data row': 6,
  'header only': 5,
  'no header': 25,
  large: 10,
  // what stands around them
  preamble: 50,
  footer: 15,
  'preamble and footer': 15,
  totals: 20,
  'several header lines': 15,
  'units row': 15,
  'two tables': 10,
  // what is broken
  'fewer cells': 20,
  'more cells': 8,
  'delimiter behind each line': 15,
  'delimiter missing': 3,
  'delimiter too many': 6,
  'quotes as text': 12,
  'quotes not escaped': 6,
  'extra quote, unquoted cell': 4,
  'extra quote, quoted cell': 3,
  // what is rare
  'delimiter bar': 12,
  'delimiter space': 10,
  'delimiter of two characters': 6,
  'escape backslash': 5,
  'escape nul': 1,
  'sep= line': 6,
  'another delimiter in one row': 1,
  'another record end in one row': 4,
  'empty file': 4,
  'not a text table': 4,
}
