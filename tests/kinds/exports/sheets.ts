import { around } from '../tables/vary'
import { file, many } from './file'

const kind = 'sheet of several parts'
const part = (i: number) => [
  `SN${400 + i}`,
  around(12.5, 0.02, 3, i, 1),
  around(80, 0.1, 2, i, 2),
  ['ok', 'ok', 'rework'][i % 3],
]
const shift = (i: number) => [`14/03/2024 ${6 + i}:00`, 40 + ((i * 7) % 9), (i * 3) % 4]

export const sheets = [
  file(
    kind,
    'gauges above, parts below, titles over both',
    `
Gauges used,,,
Gauge,Last calibration,Due,
MIC-01,2024-01-10,2025-01-10,
CAL-07,2023-11-02,2024-11-02,

Results,,,
Serial,Diameter,Length,Verdict
${many(30, ',', part)}
`,
    `Serial¦Diameter¦Length¦Verdict\n${many(30, '¦', part)}`,
  ),
  file(
    kind,
    'parts above, summary below',
    `
Serial;Diameter;Length;Verdict
${many(30, ';', part)}

Summary
Characteristic;Mean;Std;Cpk
Diameter;12.501;0.011;1.52
Length;80.02;0.055;1.21
`,
    `Serial¦Diameter¦Length¦Verdict\n${many(30, '¦', part)}`,
  ),
  file(
    kind,
    'hourly output with a key above it in the same columns',
    `
Line,3,
Shift,Early,
Product,Bracket 14,
,,
Hour,Output,Rejects
${many(8, ',', shift)}
Sum,348,12
`,
    `Hour¦Output¦Rejects\n${many(8, '¦', shift)}`,
  ),
  file(
    kind,
    'three tables, the last the largest',
    `
Operator,Shift
M. Chen,early
A. Ito,late

Reason,Code,Count
Burr,B1,4
Scratch,S2,2
Colour,C1,1

Serial,Diameter,Length,Verdict
${many(40, ',', part)}
`,
    `Serial¦Diameter¦Length¦Verdict\n${many(40, '¦', part)}`,
    { end: '\n' },
  ),
  file(
    kind,
    'date of printing at the end and page in the first line',
    `
Page 1,,,
Serial,Diameter,Length,Verdict
${many(25, ',', part)}
Printed 14/03/2024 16:02 by mchen,,,
`,
    `Serial¦Diameter¦Length¦Verdict\n${many(25, '¦', part)}`,
  ),
  file(
    kind,
    'long title with commas not quoted',
    `
Measurement of bracket 14, drawing 4711, revision C, all dimensions in mm, temperature 20 °C
Operator M. Chen, station 3
Serial,Diameter,Length,Verdict
${many(25, ',', part)}
`,
    `Serial¦Diameter¦Length¦Verdict\n${many(25, '¦', part)}`,
  ),
  file(
    kind,
    'units in parentheses below, minimum and maximum at the end',
    `
Serial;Diameter;Length;Verdict
;(mm);(mm);
${many(25, ';', part)}
Min;12.480;79.91;
Max;12.519;80.09;
`,
    `Serial¦Diameter¦Length¦Verdict\n${many(25, '¦', part)}`,
  ),
  file(
    kind,
    'name of the sheet, empty rows everywhere',
    `
;;;
Sheet1;;;
;;;
Serial;Diameter;Length;Verdict
;;;
${many(12, ';', part)}
;;;
${many(6, ';', (i) => part(i + 12))}
;;;
;;;
`,
    `Serial¦Diameter¦Length¦Verdict\n${many(18, '¦', part)}`,
  ),
]
