import { file } from '../exports/file'

const kind = 'later'

/** A second lot, written when the reader had been mended with the first. */
export const later = [
  file(
    kind,
    'Finnish municipality, pairs above with colons, thousands by no-break spaces',
    `
Taulukko:;Väkiluku kunnittain
Lähde:;Tilastokeskus
Päivitetty:;25.3.2019

Kunta;Väestö 31.12.;Muutos %;Pinta-ala km²
Espoo;283 632;1,4;528
Vantaa;228 166;1,9;240
Turku;191 331;0,8;306
Kauniainen;9 486;-0,4;6
`,
    `
Kunta¦Väestö 31.12.¦Muutos %¦Pinta-ala km²
Espoo¦283 632¦1,4¦528
Vantaa¦228 166¦1,9¦240
Turku¦191 331¦0,8¦306
Kauniainen¦9 486¦-0,4¦6
`,
    { encoding: 'windows-1252' },
  ),
  file(
    kind,
    'US county budget, accounting numbers, subtotal words within descriptions',
    `
FY2016 Adopted Budget,,,
General Fund Expenditures,,,
Account,Description,Adopted,Amended
001-4110,Salaries - Total Regular,"$1,204,110 ","$1,210,000 "
001-4120,Overtime,"$88,000 ","$91,500 "
001-4210,Total Quality Program,"$12,000 ",$ -
001-5310,"Fuel, oil & grease","$310,450 ","$298,000 "
001-5990,Contingency,"$(5,000)","$(2,500)"
`,
    `
Account¦Description¦Adopted¦Amended
001-4110¦Salaries - Total Regular¦$1,204,110 ¦$1,210,000 
001-4120¦Overtime¦$88,000 ¦$91,500 
001-4210¦Total Quality Program¦$12,000 ¦$ -
001-5310¦Fuel, oil & grease¦$310,450 ¦$298,000 
001-5990¦Contingency¦$(5,000)¦$(2,500)
`,
  ),
  file(
    kind,
    'dust sampler with status letters, BOM, CR line ends',
    `
Date/Time;PM10 [µg/m³];PM2.5 [µg/m³];Flow [l/min];Status
2017-01-31 23:00;41,2;30,1;16,67;V
2017-01-31 24:00;39,8;28,8;16,66;V
2017-02-01 01:00;;;0,00;M
2017-02-01 02:00;44,0;31,5;16,67;V
`,
    `
Date/Time¦PM10 [µg/m³]¦PM2.5 [µg/m³]¦Flow [l/min]¦Status
2017-01-31 23:00¦41,2¦30,1¦16,67¦V
2017-01-31 24:00¦39,8¦28,8¦16,66¦V
2017-02-01 01:00¦¦¦0,00¦M
2017-02-01 02:00¦44,0¦31,5¦16,67¦V
`,
    { bom: true, end: '\r' },
  ),
  file(
    kind,
    'gauge repeatability study, operators over trials, three lines of names',
    `
Gage R&R study,,,,,,
Part,Operator A,,,Operator B,,
,Trial 1,Trial 2,Trial 3,Trial 1,Trial 2,Trial 3
1,0.291,0.293,0.290,0.294,0.292,0.291
2,0.412,0.410,0.411,0.415,0.413,0.412
3,0.337,0.338,0.336,0.339,0.337,0.338
4,0.502,0.500,0.501,0.504,0.502,0.503
5,0.198,0.199,0.197,0.200,0.198,0.199
`,
    `
Part¦Operator A Trial 1¦Operator A Trial 2¦Operator A Trial 3¦Operator B Trial 1¦Operator B Trial 2¦Operator B Trial 3
1¦0.291¦0.293¦0.290¦0.294¦0.292¦0.291
2¦0.412¦0.410¦0.411¦0.415¦0.413¦0.412
3¦0.337¦0.338¦0.336¦0.339¦0.337¦0.338
4¦0.502¦0.500¦0.501¦0.504¦0.502¦0.503
5¦0.198¦0.199¦0.197¦0.200¦0.198¦0.199
`,
  ),
  file(
    kind,
    'list of laws, text with section signs and quotes, no numbers to speak of',
    `
"Act","Section","Subject","In force"
"Trade Act","§ 4 (2)","Duty to register; fees","yes"
"Trade Act","§ 9","""Small"" traders, exemptions","yes"
"Roads Act","§ 31a","Winter service, footpaths","no"
"Weights Act","§ 2","Calibration ""in use""","yes"
`,
    `
Act¦Section¦Subject¦In force
Trade Act¦§ 4 (2)¦Duty to register; fees¦yes
Trade Act¦§ 9¦"Small" traders, exemptions¦yes
Roads Act¦§ 31a¦Winter service, footpaths¦no
Weights Act¦§ 2¦Calibration "in use"¦yes
`,
    { end: '\n' },
  ),
  file(
    kind,
    'timesheet: person above, hours, sum and signature below',
    `
Name:,Petra Vogel,,,
Month:,2014-03,,,
,,,,
Date,Start,End,Break,Hours
03/03/2014,08:00,16:30,00:30,8.00
04/03/2014,08:15,17:00,00:45,8.00
05/03/2014,07:50,12:20,00:00,4.50
06/03/2014,08:00,16:45,00:45,8.00
,,,Sum,28.50
,,,,
Signature,,,,
`,
    `
Date¦Start¦End¦Break¦Hours
03/03/2014¦08:00¦16:30¦00:30¦8.00
04/03/2014¦08:15¦17:00¦00:45¦8.00
05/03/2014¦07:50¦12:20¦00:00¦4.50
06/03/2014¦08:00¦16:45¦00:45¦8.00
`,
  ),
  file(
    kind,
    'X-ray diffraction, angle and counts by spaces behind a comment head',
    `
; SAMPLE  quartz 4
; STEP    0.02
; TIME    1.0
  20.00     112
  20.02     108
  20.04     121
  20.06     117
  20.08     130
  20.10     126
`,
    `
column 1¦column 2
20.00¦112
20.02¦108
20.04¦121
20.06¦117
20.08¦130
20.10¦126
`,
  ),
  file(
    kind,
    'customer list with addresses over lines, semicolons, some quoted',
    `
KdNr;Firma;Anschrift;Telefon;Umsatz
0012;Abt & Söhne;"Hauptstr. 1
70173 Stuttgart";0711/12 04 - 0;12.040,10
0013;"Bär; Fuchs GmbH";"Am Markt 5
Hinterhaus
04109 Leipzig";+49 341 8811;880,00
0017;Cäsar e.K.;Postfach 12, 80331 München;;0,00
0021;Dörr;"Ring 9";040-310;1.310,55
`,
    `
KdNr¦Firma¦Anschrift¦Telefon¦Umsatz
0012¦Abt & Söhne¦Hauptstr. 1⏎70173 Stuttgart¦0711/12 04 - 0¦12.040,10
0013¦Bär; Fuchs GmbH¦Am Markt 5⏎Hinterhaus⏎04109 Leipzig¦+49 341 8811¦880,00
0017¦Cäsar e.K.¦Postfach 12, 80331 München¦¦0,00
0021¦Dörr¦Ring 9¦040-310¦1.310,55
`,
    { encoding: 'windows-1252', end: '\n' },
  ),
  file(
    kind,
    'Korean-style quarterly names, percent, footnotes numbered',
    `
"Sales by product line (unit: million)"
"Product","2014 1Q","2014 2Q","2014 3Q","YoY"
"Pumps","1,204","1,310","1,288","+4.1%"
"Valves 1)","880","902","871","-1.0%"
"Seals","312","298","305","+0.7%"
"Service 2)","120","140","155","+12.4%"
"1) without export"
"2) includes training"
`,
    `
Product¦2014 1Q¦2014 2Q¦2014 3Q¦YoY
Pumps¦1,204¦1,310¦1,288¦+4.1%
Valves 1)¦880¦902¦871¦-1.0%
Seals¦312¦298¦305¦+0.7%
Service 2)¦120¦140¦155¦+12.4%
`,
  ),
  file(
    kind,
    'FOI answer, question and answer lines, then a table',
    `
Q1. How many vehicles were bought in each year?
A1. See below. Leased vehicles are not included.
Year,Cars,Vans,Lorries
2008/09,41,12,3
2009/10,38,15,0
2010/11,22,9,1
2011/12,25,11,4
Q2. Who decides?
A2. The fleet manager.
`,
    `
Year¦Cars¦Vans¦Lorries
2008/09¦41¦12¦3
2009/10¦38¦15¦0
2010/11¦22¦9¦1
2011/12¦25¦11¦4
`,
  ),
  file(
    kind,
    'injection moulding log, tabs, set and actual over names, one blank line under them',
    `
Machine\tIM-07\t\t\t\t
Order\t2019-0412\t\t\t\t

\tZone 1\t\tZone 2\t\t
Shot\tset\tact\tset\tact\tCycle s
\t\t\t\t\t
1\t220\t221\t230\t229\t31.2
2\t220\t220\t230\t231\t31.4
3\t220\t219\t230\t230\t31.1
4\t220\t220\t230\t230\t33.0
`,
    `
Shot¦Zone 1 set¦Zone 1 act¦Zone 2 set¦Zone 2 act¦Cycle s
1¦220¦221¦230¦229¦31.2
2¦220¦220¦230¦231¦31.4
3¦220¦219¦230¦230¦31.1
4¦220¦220¦230¦230¦33.0
`,
  ),
  file(
    kind,
    'bus stops without a header, quotes around texts only',
    `
"8100012","Gap Road / School",51.42107,-0.19412,"N"
"8100015","Gap Road, Station",51.42191,-0.19007,"S"
"8100031","High St / ""The Bell""",51.41877,-0.20114,"E"
"8100040","Park",51.41502,-0.20877,""
`,
    `
column 1¦column 2¦column 3¦column 4¦column 5
8100012¦Gap Road / School¦51.42107¦-0.19412¦N
8100015¦Gap Road, Station¦51.42191¦-0.19007¦S
8100031¦High St / "The Bell"¦51.41877¦-0.20114¦E
8100040¦Park¦51.41502¦-0.20877¦
`,
    { end: '\n' },
  ),
  file(
    kind,
    'press kit: names with line breaks and notes in brackets, values with signs',
    `
Model,"Power
(kW)","0-100
(s)",CO2 (g/km),"Price*"
Tern 1.2,66,12.9,109,"€ 14,990"
Tern 1.6 D,85,10.8,98,"€ 18,490"
Heron,110,8.9,124,"€ 24,990"
"* recommended retail price, incl. VAT",,,,
`,
    `
Model¦Power⏎(kW)¦0-100⏎(s)¦CO2 (g/km)¦Price*
Tern 1.2¦66¦12.9¦109¦€ 14,990
Tern 1.6 D¦85¦10.8¦98¦€ 18,490
Heron¦110¦8.9¦124¦€ 24,990
`,
    { end: '\n' },
  ),
  file(
    kind,
    'calibration certificate: three small tables, the last the longest',
    `
Certificate no.,C-1204
Date,2020-05-11

Standard,Serial,Valid to
Weight set E2,8812,2022-01
Thermometer,T-17,2021-06

Nominal g,Reading g,Error mg,U (k=2) mg
1,1.00002,0.02,0.03
10,10.00004,0.04,0.05
50,50.00011,0.11,0.08
100,100.00019,0.19,0.12
200,200.00042,0.42,0.20

Checked by,Ito
`,
    `
Nominal g¦Reading g¦Error mg¦U (k=2) mg
1¦1.00002¦0.02¦0.03
10¦10.00004¦0.04¦0.05
50¦50.00011¦0.11¦0.08
100¦100.00019¦0.19¦0.12
200¦200.00042¦0.42¦0.20
`,
  ),
  file(
    kind,
    'museum inventory, pipes, empty last column, apostrophes',
    `
inv_no|object|material|dated|maker|
1998.12|Clock, "regulator"|oak; brass|ca. 1790|J. L'Épine|
1998.13|Bowl|stoneware|19th c.||
2001.4a|Lens|glass|1883|Ernst & Co.|
2001.4b|Lens case|leather|1883|Ernst & Co.|
`,
    `
inv_no¦object¦material¦dated¦maker
1998.12¦Clock, "regulator"¦oak; brass¦ca. 1790¦J. L'Épine
1998.13¦Bowl¦stoneware¦19th c.¦
2001.4a¦Lens¦glass¦1883¦Ernst & Co.
2001.4b¦Lens case¦leather¦1883¦Ernst & Co.
`,
  ),
  file(
    kind,
    'nurse roster: days 1 to 7 as names, letters in the cells',
    `
Ward 4,,,,,,,
Name,1,2,3,4,5,6,7
Abel,E,E,L,L,,,N
Boro,L,,E,E,N,N,
Cruz,N,N,,,E,L,L
Dahl,,L,N,N,L,E,E
`,
    `
Name¦1¦2¦3¦4¦5¦6¦7
Abel¦E¦E¦L¦L¦¦¦N
Boro¦L¦¦E¦E¦N¦N¦
Cruz¦N¦N¦¦¦E¦L¦L
Dahl¦¦L¦N¦N¦L¦E¦E
`,
  ),
  file(
    kind,
    'water levels, gaps as 9999 and a column of remarks, comments with //',
    `
// gauge: Old Bridge
// zero: 112.04 m
time,level_cm,flow,remark
2013-06-01 00:00,412,188.0,
2013-06-01 01:00,431,9999,sensor cleaned
2013-06-01 02:00,455,240.1,
2013-06-01 03:00,460,251.3,"peak, estimated"
`,
    `
time¦level_cm¦flow¦remark
2013-06-01 00:00¦412¦188.0¦
2013-06-01 01:00¦431¦9999¦sensor cleaned
2013-06-01 02:00¦455¦240.1¦
2013-06-01 03:00¦460¦251.3¦peak, estimated
`,
    { end: '\n' },
  ),
  file(
    kind,
    'parking fines, dates as text months, one column too many in the last line',
    `
Ticket,Issued,Street,Fine,Paid
A1001,3 Jan 2012,Bell Lane,£60.00,Y
A1002,3 Jan 2012,Mill Rd,£60.00,N
A1003,4 Jan 2012,Mill Rd,£30.00,Y
A1004,5 Jan 2012,Station Sq,£60.00,Y,appeal
`,
    `
Ticket¦Issued¦Street¦Fine¦Paid¦column 6
A1001¦3 Jan 2012¦Bell Lane¦£60.00¦Y¦
A1002¦3 Jan 2012¦Mill Rd¦£60.00¦N¦
A1003¦4 Jan 2012¦Mill Rd¦£30.00¦Y¦
A1004¦5 Jan 2012¦Station Sq¦£60.00¦Y¦appeal
`,
    { encoding: 'windows-1252' },
  ),
  file(
    kind,
    'ranked list, equal signs before ranks, two title lines',
    `
University table 2015
Source: own survey
Rank;Institution;Country;Score
1;Northern Institute;SE;98,2
=2;École centrale;FR;96,0
=2;Tech. Hochschule;DE;96,0
4;Lake College;IE;91,7
`,
    `
Rank¦Institution¦Country¦Score
1¦Northern Institute¦SE¦98,2
=2¦École centrale¦FR¦96,0
=2¦Tech. Hochschule¦DE¦96,0
4¦Lake College¦IE¦91,7
`,
    { encoding: 'windows-1252' },
  ),
  file(
    kind,
    'chat log: time, person, words with commas, colons and quotes',
    `
time\tfrom\ttext
09:00\tkim\tgood morning, all
09:01\tlee\tgauge 4 says "Err 12", any idea?
09:04\tkim\tswitch it off and on; wait 10 s
09:05\tlee\tit's fine now, thanks :)
`,
    `
time¦from¦text
09:00¦kim¦good morning, all
09:01¦lee¦gauge 4 says "Err 12", any idea?
09:04¦kim¦switch it off and on; wait 10 s
09:05¦lee¦it's fine now, thanks :)
`,
  ),
  file(
    kind,
    'stock with negative numbers behind, page lines between',
    `
Artikel;Bezeichnung;Bestand;Wert EUR
4711;Lager;12;1.204,00
4712;Ring;3-;88,20-
Seite 1;;;
4713;Welle;0;0,00
4720;Bolzen;1.500;310,00
4721;Mutter;800;64,00
Seite 2;;;
`,
    `
Artikel¦Bezeichnung¦Bestand¦Wert EUR
4711¦Lager¦12¦1.204,00
4712¦Ring¦3-¦88,20-
4713¦Welle¦0¦0,00
4720¦Bolzen¦1.500¦310,00
4721¦Mutter¦800¦64,00
`,
  ),
  file(
    kind,
    'single data row below a preamble, semicolons',
    `
Prüfprotokoll
Datum;12.05.2020

Teil;Länge;Breite;Ergebnis
A-17;80,02;24,99;i.O.
`,
    `
Teil¦Länge¦Breite¦Ergebnis
A-17¦80,02¦24,99¦i.O.
`,
  ),
  file(
    kind,
    'Japanese supplier, one-line header, totals, windows line ends, Shift-JIS',
    `
出荷検査成績書
品番：AB-120

ロット,寸法A,寸法B,重量(g),判定
L-001,10.02,5.01,12.4,合格
L-002,9.98,5.00,12.3,合格
L-003,10.11,5.04,12.6,不合格
L-004,10.01,4.99,12.4,合格
平均,10.03,5.01,12.4,
`,
    `
ロット¦寸法A¦寸法B¦重量(g)¦判定
L-001¦10.02¦5.01¦12.4¦合格
L-002¦9.98¦5.00¦12.3¦合格
L-003¦10.11¦5.04¦12.6¦不合格
L-004¦10.01¦4.99¦12.4¦合格
`,
    { encoding: 'shift-jis' },
  ),
  file(
    kind,
    'Chinese purchase, full-width commas in texts, GB18030, tabs',
    `
单号\t供应商\t品名\t数量\t金额
PO-1204\t华东机械\t轴承，单列\t40\t1,204.00
PO-1205\t明达\t油封\t120\t310.50
PO-1209\t华东机械\t"螺栓 M8, 镀锌"\t2,000\t88.00
PO-1210\t兴业\t垫片\t500\t25.00
`,
    `
单号¦供应商¦品名¦数量¦金额
PO-1204¦华东机械¦轴承，单列¦40¦1,204.00
PO-1205¦明达¦油封¦120¦310.50
PO-1209¦华东机械¦螺栓 M8, 镀锌¦2,000¦88.00
PO-1210¦兴业¦垫片¦500¦25.00
`,
    { encoding: 'gb18030' },
  ),
  file(
    kind,
    'Taiwanese lab, units below names, remarks in the last column, Big5',
    `
樣品編號,長度,寬度,硬度,備註
,mm,mm,HRC,
S-01,50.02,20.01,58.1,
S-02,49.98,19.99,57.9,"邊緣毛邊,已處理"
S-03,50.05,20.03,58.4,
S-04,50.01,20.00,58.0,重測
`,
    `
樣品編號¦長度¦寬度¦硬度¦備註
S-01¦50.02¦20.01¦58.1¦
S-02¦49.98¦19.99¦57.9¦邊緣毛邊,已處理
S-03¦50.05¦20.03¦58.4¦
S-04¦50.01¦20.00¦58.0¦重測
`,
    { encoding: 'big5' },
  ),
  file(
    kind,
    'all cells quoted, one with an unescaped inch mark',
    `
"code","name","length","stock"
"R-19","Rack 19"","482","4"
"R-10","Rack 10 in","254","11"
"T-01","Tape, 25 mm","","60"
"T-02","Tape ""wide""","","12"
`,
    `
code¦name¦length¦stock
R-19¦Rack 19"¦482¦4
R-10¦Rack 10 in¦254¦11
T-01¦Tape, 25 mm¦¦60
T-02¦Tape "wide"¦¦12
`,
  ),
  file(
    kind,
    'years down the first column, no name over it, thousands by points',
    `
;Importe;Exporte
2008;1.204.110;988.004
2009;1.001.870;870.112
2010;1.188.020;1.002.344
2011;1.310.900;1.120.870
`,
    `
column 1¦Importe¦Exporte
2008¦1.204.110¦988.004
2009¦1.001.870¦870.112
2010¦1.188.020¦1.002.344
2011¦1.310.900¦1.120.870
`,
  ),
  file(
    kind,
    'sparse form: question, answer, remark; most answers missing',
    `
Checklist fire safety,,
Building 12,,
,,
Question,Answer,Remark
Are exits marked?,yes,
Are doors free?,no,"pallets in front of door 3, again"
Are extinguishers checked?,,
Is the plan posted?,yes,
Is there a meeting point?,,see plan
`,
    `
Question¦Answer¦Remark
Are exits marked?¦yes¦
Are doors free?¦no¦pallets in front of door 3, again
Are extinguishers checked?¦¦
Is the plan posted?¦yes¦
Is there a meeting point?¦¦see plan
`,
  ),
  file(
    kind,
    'vibration levels, frequency bands with decimal names, one row each position',
    `
Position;31,5 Hz;63 Hz;125 Hz;250 Hz;LAeq
P1;41,2;44,0;50,1;48,7;52,3
P2;40,8;43,1;49,9;48,0;51,9
P3;45,5;47,7;55,0;52,2;57,0
`,
    `
Position¦31,5 Hz¦63 Hz¦125 Hz¦250 Hz¦LAeq
P1¦41,2¦44,0¦50,1¦48,7¦52,3
P2¦40,8¦43,1¦49,9¦48,0¦51,9
P3¦45,5¦47,7¦55,0¦52,2¦57,0
`,
  ),
  file(
    kind,
    'one column of codes with a name',
    `
barcode
4006381333931
4006381333948
4006381333955
4006381333962
`,
    `
barcode
4006381333931
4006381333948
4006381333955
4006381333962
`,
  ),
  file(
    kind,
    'two equal columns of names, spaces as delimiter, quoted texts',
    `
"id" "value" "value" "comment"
1 0.12 0.13 "first run"
2 0.15 0.14 "second, repeated"
3 0.11 0.12 ""
4 0.19 0.18 "last"
`,
    `
id¦value¦value (2)¦comment
1¦0.12¦0.13¦first run
2¦0.15¦0.14¦second, repeated
3¦0.11¦0.12¦
4¦0.19¦0.18¦last
`,
  ),
]
