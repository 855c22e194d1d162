import { file } from './file'

const kind = 'laboratory'

export const laboratories = [
  file(
    kind,
    'title, site and date, two header lines and units, notes and signature',
    `
Certificate of Analysis,,,,,,
Site:,Plant North,,,Date:,14/03/2024,
Customer:,"Miller & Sons, Ltd.",,,,,
,,,,,,
Sample,Received,Hole A,,Hole B,,Remark
,,diameter,depth,diameter,depth,
,,mm,mm,mm,mm,
S-101,12/03/2024,4.01,9.98,4.02,9.97,
S-102,12/03/2024,4.00,10.01,4.01,9.99,
S-103,12/03/2024,3.99,10.00,4.03,10.02,burr
S-104,13/03/2024,4.02,9.99,4.00,10.00,
S-105,13/03/2024,4.00,9.97,4.01,9.98,
,,,,,,
Note: depth measured from the face,,,,,,
"Approved by: ____________, QA",,,,,,
`,
    `
Sample¦Received¦Hole A diameter¦Hole A depth¦Hole B diameter¦Hole B depth¦Remark
S-101¦12/03/2024¦4.01¦9.98¦4.02¦9.97¦
S-102¦12/03/2024¦4.00¦10.01¦4.01¦9.99¦
S-103¦12/03/2024¦3.99¦10.00¦4.03¦10.02¦burr
S-104¦13/03/2024¦4.02¦9.99¦4.00¦10.00¦
S-105¦13/03/2024¦4.00¦9.97¦4.01¦9.98¦
`,
  ),
  file(
    kind,
    'German water analysis, detection limits, legend below',
    `
Untersuchungsbericht Nr. 2024-0317;;;;;
Auftraggeber: Stadtwerke Neustadt;;;;;
Probenahme: 11.03.2024;;;;;
;;;;;
Probe;pH-Wert;Blei;Nitrat;Eisen;Trübung
;;µg/l;mg/l;mg/l;NTU
WW-01;7,4;<0,5;12,1;0,021;0,3
WW-02;7,5;<0,5;11,8;0,018;0,2
WW-03;7,4;0,9;12,4;n.n.;0,3
WW-04;7,6;1,1;30,2;0,140;1,9
WW-05;7,5;<0,5;12,0;0,020;0,2
;;;;;
n.n. = nicht nachweisbar;;;;;
< = kleiner Bestimmungsgrenze;;;;;
`,
    `
Probe¦pH-Wert¦Blei¦Nitrat¦Eisen¦Trübung
WW-01¦7,4¦<0,5¦12,1¦0,021¦0,3
WW-02¦7,5¦<0,5¦11,8¦0,018¦0,2
WW-03¦7,4¦0,9¦12,4¦n.n.¦0,3
WW-04¦7,6¦1,1¦30,2¦0,140¦1,9
WW-05¦7,5¦<0,5¦12,0¦0,020¦0,2
`,
    { encoding: 'windows-1252' },
  ),
  file(
    kind,
    'remarks of several lines, statistics below',
    `
Sample ID,Method,Result,Unit,Comment
A-1,ISO 6507,212,HV,"first indent rejected;
second one taken"
A-2,ISO 6507,208,HV,
A-3,ISO 6507,219,HV,"see ""deviation report"" 17"
A-4,ISO 6507,205,HV,"operator's note:
surface rough,
not polished"
A-5,ISO 6507,211,HV,

Mean,,211,HV,
Std. Dev.,,5.2,HV,
n,,5,,
`,
    `
Sample ID¦Method¦Result¦Unit¦Comment
A-1¦ISO 6507¦212¦HV¦first indent rejected;⏎second one taken
A-2¦ISO 6507¦208¦HV¦
A-3¦ISO 6507¦219¦HV¦see "deviation report" 17
A-4¦ISO 6507¦205¦HV¦operator's note:⏎surface rough,⏎not polished
A-5¦ISO 6507¦211¦HV¦
`,
    { end: '\n' },
  ),
  file(
    kind,
    'tabs behind each line, title in the first cell and the names three lines further',
    `
Batch overview March\t\t\t\t
\t\t\t\t
\t\t\t\t
Batch\tpH\tViscosity\tSolids\t
B2401\t6.81\t412\t38.2\t
B2402\t6.79\t408\t38.0\t
B2403\t6.92\t431\t38.9\t
B2404\t6.80\t415\t\t
B2405\t6.83\t410\t38.1\t
`,
    `
Batch¦pH¦Viscosity¦Solids
B2401¦6.81¦412¦38.2
B2402¦6.79¦408¦38.0
B2403¦6.92¦431¦38.9
B2404¦6.80¦415¦
B2405¦6.83¦410¦38.1
`,
  ),
  file(
    kind,
    'Chinese, UTF-16 with tabs, title',
    `
檢驗報告\t\t\t\t
日期：2024/03/14\t\t\t\t
批號\t長度\t寬度\t判定\t備註
A001\t10.02\t5.01\t合格\t
A002\t10.01\t5.02\t合格\t
A003\t10.31\t5.03\t不良\t邊緣毛邊
A004\t10.00\t5.00\t合格\t
A005\t9.99\t5.01\t合格\t重測
`,
    `
批號¦長度¦寬度¦判定¦備註
A001¦10.02¦5.01¦合格¦
A002¦10.01¦5.02¦合格¦
A003¦10.31¦5.03¦不良¦邊緣毛邊
A004¦10.00¦5.00¦合格¦
A005¦9.99¦5.01¦合格¦重測
`,
    { encoding: 'utf-16le', bom: true },
  ),
  file(
    kind,
    'Taiwan, Big5, station above and the inspector below',
    `
站別：三號線
檢驗員：陳怡君

批號,外徑,內徑,重量
B101,20.02,8.01,31.2
B102,20.01,8.00,31.3
B103,20.05,8.02,31.1
B104,19.98,8.01,31.2
B105,20.00,7.99,31.4

平均,20.01,8.01,31.2
覆核：王大明
`,
    `
批號¦外徑¦內徑¦重量
B101¦20.02¦8.01¦31.2
B102¦20.01¦8.00¦31.3
B103¦20.05¦8.02¦31.1
B104¦19.98¦8.01¦31.2
B105¦20.00¦7.99¦31.4
`,
    { encoding: 'big5' },
  ),
  file(
    kind,
    'Japanese, Shift-JIS, units below the names, total',
    `
検査成績書,,,,
品番：AX-200,,,,
,,,,
ロット,外径,長さ,重さ,判定
,mm,mm,g,
L-01,20.02,80.1,31.2,合格
L-02,20.01,80.0,31.3,合格
L-03,20.05,79.8,31.1,合格
L-04,19.91,80.2,31.2,不合格
L-05,20.00,80.1,31.4,合格
合計,,,156.2,
`,
    `
ロット¦外径¦長さ¦重さ¦判定
L-01¦20.02¦80.1¦31.2¦合格
L-02¦20.01¦80.0¦31.3¦合格
L-03¦20.05¦79.8¦31.1¦合格
L-04¦19.91¦80.2¦31.2¦不合格
L-05¦20.00¦80.1¦31.4¦合格
`,
    { encoding: 'shift-jis' },
  ),
  file(
    kind,
    'keys and values before a table of the same width',
    `
Report,2024-117
Analyst,J. Doe
Balance,XS205
Specimen,Mass (g)
T-01,1.0021
T-02,1.0018
T-03,0.9987
T-04,1.0034
T-05,1.0020
T-06,1.0011
T-07,0.9999
T-08,1.0025
`,
    `
Specimen¦Mass (g)
T-01¦1.0021
T-02¦1.0018
T-03¦0.9987
T-04¦1.0034
T-05¦1.0020
T-06¦1.0011
T-07¦0.9999
T-08¦1.0025
`,
  ),
  file(
    kind,
    'limits in a small table above, results in the large one',
    `
Parameter;LSL;USL;Unit
Diameter;12,45;12,55;mm
Length;79,8;80,2;mm

Serial;Diameter;Length;Station;Operator
40017;12,503;80,01;2;MK
40018;12,498;79,97;2;MK
40019;12,511;80,11;1;TS
40020;12,502;80,03;1;TS
40021;12,507;79,99;2;MK
40022;12,520;80,05;1;TS
40023;12,499;80,00;2;MK
`,
    `
Serial¦Diameter¦Length¦Station¦Operator
40017¦12,503¦80,01¦2¦MK
40018¦12,498¦79,97¦2¦MK
40019¦12,511¦80,11¦1¦TS
40020¦12,502¦80,03¦1¦TS
40021¦12,507¦79,99¦2¦MK
40022¦12,520¦80,05¦1¦TS
40023¦12,499¦80,00¦2¦MK
`,
  ),
  file(
    kind,
    'plate reader, wells across',
    `
Plate,P-0041
Protocol,Absorbance 450 nm
Read,2024-03-14 11:02

,1,2,3,4,5,6
A,0.112,0.108,0.954,0.961,1.402,1.398
B,0.109,0.111,0.948,0.957,1.411,1.405
C,0.115,0.110,0.962,0.949,1.389,1.420
D,0.108,0.112,0.951,0.955,1.399,1.403
`,
    `
column 1¦1¦2¦3¦4¦5¦6
A¦0.112¦0.108¦0.954¦0.961¦1.402¦1.398
B¦0.109¦0.111¦0.948¦0.957¦1.411¦1.405
C¦0.115¦0.110¦0.962¦0.949¦1.389¦1.420
D¦0.108¦0.112¦0.951¦0.955¦1.399¦1.403
`,
  ),
  file(
    kind,
    'names repeated at each page',
    `
Serial,Thickness,Hardness
1001,0.82,61.5
1002,0.80,62.0
1003,0.85,60.9
1004,0.81,61.8
Serial,Thickness,Hardness
1005,0.83,61.2
1006,0.82,61.6
1007,0.84,61.1
1008,0.80,62.2
Serial,Thickness,Hardness
1009,0.81,61.9
1010,0.82,61.4
`,
    `
Serial¦Thickness¦Hardness
1001¦0.82¦61.5
1002¦0.80¦62.0
1003¦0.85¦60.9
1004¦0.81¦61.8
1005¦0.83¦61.2
1006¦0.82¦61.6
1007¦0.84¦61.1
1008¦0.80¦62.2
1009¦0.81¦61.9
1010¦0.82¦61.4
`,
  ),
  file(
    kind,
    'French, narrow spaces between thousands',
    `
Essai;Résistance à la traction (MPa);Force (N);Opérateur
E-1;512,4;12\u202f810;Lefèvre
E-2;508,9;12\u202f722;Lefèvre
E-3;515,0;12\u202f875;Noël
E-4;501,2;12\u202f530;Noël
Moyenne;509,4;12\u202f734;
`,
    `
Essai¦Résistance à la traction (MPa)¦Force (N)¦Opérateur
E-1¦512,4¦12\u202f810¦Lefèvre
E-2¦508,9¦12\u202f722¦Lefèvre
E-3¦515,0¦12\u202f875¦Noël
E-4¦501,2¦12\u202f530¦Noël
`,
    { bom: true },
  ),
]
