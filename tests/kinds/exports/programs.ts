import { around } from '../tables/vary'
import { file, many } from './file'

const kind = 'program'
const event = (i: number) => [
  `2024-03-14 08:${String(i).padStart(2, '0')}:01,${100 + ((i * 37) % 900)}`,
  ['INFO', 'INFO', 'WARN'][i % 3],
  `station ${i % 4}: cycle ${1000 + i} done, ${around(12, 2, 1, i, 1)} s`,
]
const aligned = (i: number) =>
  [String(i + 1), around(5, 40, 2, i, 1), around(800, 700, 3, i, 2)] as const

export const programs = [
  file(
    kind,
    'database client, rule below the names and a count at the end',
    `
 id | serial  | diameter | verdict
----+---------+----------+---------
  1 | SN40017 |   12.503 | ok
  2 | SN40018 |   12.498 | ok
  3 | SN40019 |   12.511 | rework
  4 | SN40020 |          | ok
  5 | SN40021 |   12.507 | ok
(5 rows)

`,
    `
id¦serial¦diameter¦verdict
1¦SN40017¦12.503¦ok
2¦SN40018¦12.498¦ok
3¦SN40019¦12.511¦rework
4¦SN40020¦¦ok
5¦SN40021¦12.507¦ok
`,
    { end: '\n' },
  ),
  file(
    kind,
    'table of a wiki, bars at both ends',
    `
| Part | Hole A | Hole B | Remark |
|------|--------|--------|--------|
| P1   | 4.01   | 4.02   | ok     |
| P2   | 4.00   | 4.01   |        |
| P3   | 3.99   | 4.03   | burr   |
| P4   | 4.02   | 4.00   | ok     |
`,
    `
Part¦Hole A¦Hole B¦Remark
P1¦4.01¦4.02¦ok
P2¦4.00¦4.01¦
P3¦3.99¦4.03¦burr
P4¦4.02¦4.00¦ok
`,
    { end: '\n' },
  ),
  file(
    kind,
    'database dump, single quotes and backslashes',
    `
'id','item','note','price'
'1','Men\\'s jacket','said \\'too large\\'','49.90'
'2','Stapler','','7.25'
'3','Ladies\\' watch','steel, 36 mm','120.00'
'4','Lamp','"warm" white','31.40'
`,
    `
id¦item¦note¦price
1¦Men's jacket¦said 'too large'¦49.90
2¦Stapler¦¦7.25
3¦Ladies' watch¦steel, 36 mm¦120.00
4¦Lamp¦"warm" white¦31.40
`,
    { end: '\n' },
  ),
  file(
    kind,
    'database dump, tabs and \\N for nothing',
    `
id\tserial\tdiameter\tchecked_at
1\tSN1\t12.503\t2024-03-14 08:00:00
2\tSN2\t\\N\t2024-03-14 08:01:00
3\tSN3\t12.511\t\\N
4\tSN4\t12.502\t2024-03-14 08:03:00
`,
    `
id¦serial¦diameter¦checked_at
1¦SN1¦12.503¦2024-03-14 08:00:00
2¦SN2¦\\N¦2024-03-14 08:01:00
3¦SN3¦12.511¦\\N
4¦SN4¦12.502¦2024-03-14 08:03:00
`,
    { end: '\n' },
  ),
  file(
    kind,
    'Windows paths in quotes',
    `
"file","folder","bytes"
"S01.lcd","C:\\Data\\0314\\",20480
"S02.lcd","C:\\Data\\0314\\",20992
"S03.lcd","D:\\",1024
"S04.lcd","\\\\server\\lab\\new, 2024\\",20736
`,
    `
file¦folder¦bytes
S01.lcd¦C:\\Data\\0314\\¦20480
S02.lcd¦C:\\Data\\0314\\¦20992
S03.lcd¦D:\\¦1024
S04.lcd¦\\\\server\\lab\\new, 2024\\¦20736
`,
  ),
  file(
    kind,
    'JSON in cells',
    `
id,settings,verdict
1,"{""speed"": 120, ""tools"": [1, 2, 3]}",ok
2,"{""speed"": 90, ""tools"": []}",ok
3,{},rework
4,"{""speed"": 120, ""note"": ""5\\"" bore""}",ok
`,
    `
id¦settings¦verdict
1¦{"speed": 120, "tools": [1, 2, 3]}¦ok
2¦{"speed": 90, "tools": []}¦ok
3¦{}¦rework
4¦{"speed": 120, "note": "5\\" bore"}¦ok
`,
    { end: '\n' },
  ),
  file(
    kind,
    'event log, commas in times and sentences, no header',
    `
${many(40, ';', event)}
`,
    `column 1¦column 2¦column 3\n${many(40, '¦', event)}`,
    { end: '\n' },
  ),
  file(
    kind,
    'simulation, numbers aligned to the right, comment lines',
    `
# solver 4.2, mesh 0.5 mm
# case: bracket 14
    node        ux           s11
${many(60, '', (i) => {
  const [node, ux, stress] = aligned(i)
  return [node.padStart(8), ux.padStart(10), stress.padStart(14)]
})}
`,
    `node¦ux¦s11\n${many(60, '¦', aligned)}`,
    { end: '\n' },
  ),
  file(
    kind,
    'sep= line, semicolons, decimal commas',
    `
sep=;
Teil;Länge;Breite
A-1;12,503;8,01
A-2;12,498;7,99
A-3;12,511;8,02
A-4;12,502;8,00
`,
    `
Teil¦Länge¦Breite
A-1¦12,503¦8,01
A-2¦12,498¦7,99
A-3¦12,511¦8,02
A-4¦12,502¦8,00
`,
    { bom: true },
  ),
  file(
    kind,
    'statistics program, row names without a name above',
    `
"diameter" "length" "station"
"P1" 12.503 80.01 "ST1"
"P2" 12.498 79.97 "ST1"
"P3" 12.511 80.11 "ST2"
"P4" 12.502 80.03 "ST1"
"P5" 12.507 79.99 "ST2"
`,
    `
column 1¦diameter¦length¦station
P1¦12.503¦80.01¦ST1
P2¦12.498¦79.97¦ST1
P3¦12.511¦80.11¦ST2
P4¦12.502¦80.03¦ST1
P5¦12.507¦79.99¦ST2
`,
    { end: '\n' },
  ),
  file(
    kind,
    'old Macintosh line ends, tabs',
    `
Part\tLength\tWidth
A1\t12.50\t8.01
A2\t12.49\t7.99
A3\t12.51\t8.02
`,
    `
Part¦Length¦Width
A1¦12.50¦8.01
A2¦12.49¦7.99
A3¦12.51¦8.02
`,
    { end: '\r' },
  ),
  file(
    kind,
    'spreadsheet, all cells in text quotes and a stray apostrophe',
    `
"Part","Note","Value"
"A1","it's fine","1.25"
"A2","'as is","1.27"
"A3","5' long","1.31"
"A4","","1.22"
`,
    `
Part¦Note¦Value
A1¦it's fine¦1.25
A2¦'as is¦1.27
A3¦5' long¦1.31
A4¦¦1.22
`,
  ),
  file(
    kind,
    'pasted from a spreadsheet, empty corner and thousands in quotes',
    `
Lot\tUnits\tCost\tYield
Q1\t"1,234,567"\t$0.42\t98.5%
Q2\t"987,654"\t$0.43\t97.0%
Q3\t"1,002,003"\t$0.40\t99.1%
Q4\t"1,100,000"\t($0.02)\t98.9%
`,
    `
Lot¦Units¦Cost¦Yield
Q1¦1,234,567¦$0.42¦98.5%
Q2¦987,654¦$0.43¦97.0%
Q3¦1,002,003¦$0.40¦99.1%
Q4¦1,100,000¦($0.02)¦98.9%
`,
  ),
]
