import { file } from '../exports/file'

const kind = 'fourth'

/** A last lot, written when the reader had been mended with the first three. */
export const fourth = [
  file(
    kind,
    'air quality, station lines above, values under two levels of names, Italian',
    `
ARPA - Rete di monitoraggio;;;;
Stazione: Via Emilia;;;;
;;;;
Data;PM10;;NO2;
;media;max;media;max
01/02/2014;41;78;52;110
02/02/2014;38;70;49;98
03/02/2014;n.d.;n.d.;55;121
04/02/2014;44;81;50;104
`,
    `
Data¦PM10 media¦PM10 max¦NO2 media¦NO2 max
01/02/2014¦41¦78¦52¦110
02/02/2014¦38¦70¦49¦98
03/02/2014¦n.d.¦n.d.¦55¦121
04/02/2014¦44¦81¦50¦104
`,
  ),
  file(
    kind,
    'pensions fund holdings, ISIN codes, total with words behind',
    `
Holdings as at 31 March 2014,,,,
ISIN,Name,Currency,Units,Market value GBP
GB0000000012,"Alpha plc, ord. 10p",GBP,"12,040","88,120.40"
US0000000034,Beta Inc.,USD,"1,200","31,004.11"
DE0000000056,Gamma AG,EUR,880,"44,870.00"
JP0000000078,Delta KK,JPY,"10,000","12,310.99"
Total value of holdings,,,,"176,305.50"
`,
    `
ISIN¦Name¦Currency¦Units¦Market value GBP
GB0000000012¦Alpha plc, ord. 10p¦GBP¦12,040¦88,120.40
US0000000034¦Beta Inc.¦USD¦1,200¦31,004.11
DE0000000056¦Gamma AG¦EUR¦880¦44,870.00
JP0000000078¦Delta KK¦JPY¦10,000¦12,310.99
`,
  ),
  file(
    kind,
    'questionnaire with codes, question texts in the second line',
    `
ID,Q1,Q2,Q3,Q4
Respondent,Age group,How often do you travel?,"Why, mainly?",Other remarks
1,25-34,daily,work,
2,35-44,weekly,"family, friends",too crowded
3,18-24,never,,
4,65+,monthly,"leisure; ""just for fun""",
`,
    `
ID Respondent¦Q1 Age group¦Q2 How often do you travel?¦Q3 Why, mainly?¦Q4 Other remarks
1¦25-34¦daily¦work¦
2¦35-44¦weekly¦family, friends¦too crowded
3¦18-24¦never¦¦
4¦65+¦monthly¦leisure; "just for fun"¦
`,
  ),
  file(
    kind,
    'GPS track: decimal degrees, altitude, one line per fix, header by tabs',
    `
lat\tlon\tele\ttime
47.12041\t8.51204\t412.0\t2012-08-01T07:00:00Z
47.12055\t8.51219\t412.4\t2012-08-01T07:00:05Z
47.12071\t8.51240\t\t2012-08-01T07:00:10Z
47.12090\t8.51262\t413.1\t2012-08-01T07:00:15Z
`,
    `
lat¦lon¦ele¦time
47.12041¦8.51204¦412.0¦2012-08-01T07:00:00Z
47.12055¦8.51219¦412.4¦2012-08-01T07:00:05Z
47.12071¦8.51240¦¦2012-08-01T07:00:10Z
47.12090¦8.51262¦413.1¦2012-08-01T07:00:15Z
`,
    { end: '\n' },
  ),
  file(
    kind,
    'tariff: text table, conditions over lines, prices with slash, semicolons',
    `
Tarif;Preis;Bedingung
Basis;4,90/Monat;"mind. 12 Monate;
danach monatlich kündbar"
Plus;9,90/Monat;"inkl. ""Flat"""
Frei;kostenlos;
`,
    `
Tarif¦Preis¦Bedingung
Basis¦4,90/Monat¦mind. 12 Monate;⏎danach monatlich kündbar
Plus¦9,90/Monat¦inkl. "Flat"
Frei¦kostenlos¦
`,
    { end: '\n' },
  ),
  file(
    kind,
    'hospital beds: month names down, years across, notes between table and source',
    `
Occupied beds (mean per day)
Month,2011,2012,2013
January,412,420,418
February,431,428,440
March,405,410,
April,398,402,
Note,2013 is provisional,,
Source,Hospital statistics,,
`,
    `
Month¦2011¦2012¦2013
January¦412¦420¦418
February¦431¦428¦440
March¦405¦410¦
April¦398¦402¦
`,
  ),
  file(
    kind,
    'pipette check: settings in pairs, ten weights, statistics below in pairs',
    `
Pipette;P-100
Volume;100 µl
Temperature;21,4 °C

No;mg
1;99,81
2;99,94
3;100,02
4;99,77
5;99,90
6;100,11

Mean;99,93
CV %;0,13
`,
    `
No¦mg
1¦99,81
2¦99,94
3¦100,02
4¦99,77
5¦99,90
6¦100,11
`,
  ),
  file(
    kind,
    'planning applications, apostrophes and quotes in text, dates empty, latin letters',
    `
"Ref","Received","Proposal","Decision","Decided"
"12/00412/FUL","04/05/2012","Erection of two-storey extension, rear","Granted","02/07/2012"
"12/00413/TPO","04/05/2012","Fell 1 no. oak ('T1') and crown-lift 2 no. ash","",""
"12/00420/ADV","08/05/2012","Display of 1 no. ""hanging"" sign","Refused","06/07/2012"
"12/00421/LBC","09/05/2012","Repairs to St. Peter's Church, Café wing","",""
`,
    `
Ref¦Received¦Proposal¦Decision¦Decided
12/00412/FUL¦04/05/2012¦Erection of two-storey extension, rear¦Granted¦02/07/2012
12/00413/TPO¦04/05/2012¦Fell 1 no. oak ('T1') and crown-lift 2 no. ash¦¦
12/00420/ADV¦08/05/2012¦Display of 1 no. "hanging" sign¦Refused¦06/07/2012
12/00421/LBC¦09/05/2012¦Repairs to St. Peter's Church, Café wing¦¦
`,
    { encoding: 'windows-1252' },
  ),
  file(
    kind,
    'turbine data: names, units in brackets, then a line of minimum ranges, tabs',
    `
Time\tSpeed\tPower\tTemp
[hh:mm]\t[rpm]\t[kW]\t[°C]
08:00\t12,1\t412\t41,0
08:10\t12,4\t440\t41,2
08:20\t11,9\t398\t41,1
08:30\t12,2\t421\t41,5
`,
    `
Time¦Speed¦Power¦Temp
08:00¦12,1¦412¦41,0
08:10¦12,4¦440¦41,2
08:20¦11,9¦398¦41,1
08:30¦12,2¦421¦41,5
`,
    { encoding: 'windows-1252' },
  ),
  file(
    kind,
    'sports club members, semicolons, birthdays, one e-mail list in quotes',
    `
Nr;Name;geb.;Eintritt;E-Mail
17;Abel, Tom;01.02.1980;2001;tom@club.example
18;Bär, Ina;;2003;"ina@club.example; baer@firm.example"
23;Cox, Lee;12.11.1992;2015;
31;Dör, Udo;30.06.1955;1975;udo@club.example
`,
    `
Nr¦Name¦geb.¦Eintritt¦E-Mail
17¦Abel, Tom¦01.02.1980¦2001¦tom@club.example
18¦Bär, Ina¦¦2003¦ina@club.example; baer@firm.example
23¦Cox, Lee¦12.11.1992¦2015¦
31¦Dör, Udo¦30.06.1955¦1975¦udo@club.example
`,
    { encoding: 'windows-1252' },
  ),
  file(
    kind,
    'Chinese weather bureau: year and month as words, dashes, GB18030, commas',
    `
站点,月份,平均气温,降水量,日照
北京,1月,-3.7,2.7,194.1
北京,2月,-0.7,4.9,194.7
上海,1月,4.2,50.6,123.0
上海,2月,5.7,—,115.7
上海,3月,9.3,98.8,126.0
`,
    `
站点¦月份¦平均气温¦降水量¦日照
北京¦1月¦-3.7¦2.7¦194.1
北京¦2月¦-0.7¦4.9¦194.7
上海¦1月¦4.2¦50.6¦123.0
上海¦2月¦5.7¦—¦115.7
上海¦3月¦9.3¦98.8¦126.0
`,
    { encoding: 'gb18030' },
  ),
  file(
    kind,
    'process capability: one line per characteristic, limits as columns, text verdict',
    `
Characteristic|LSL|USL|n|Mean|s|Cpk|Verdict
Length|79,9|80,1|50|80,004|0,021|1,52|capable
Width|24,95|25,05|50|25,001|0,012|1,36|capable
Flatness||0,05|50|0,021|0,008|1,21|observe
Colour||||||n/a
`,
    `
Characteristic¦LSL¦USL¦n¦Mean¦s¦Cpk¦Verdict
Length¦79,9¦80,1¦50¦80,004¦0,021¦1,52¦capable
Width¦24,95¦25,05¦50¦25,001¦0,012¦1,36¦capable
Flatness¦¦0,05¦50¦0,021¦0,008¦1,21¦observe
Colour¦¦¦¦¦¦n/a¦
`,
  ),
  file(
    kind,
    'company register, everything text, address with commas, two lines of title',
    `
Register of approved suppliers,,,
Printed for internal use only,,,
Name,Address,Contact,Scope
"Alfa Works, Ltd.","4 Mill Road, Eastham",Ms. Roe,castings
Beta & Sons,"Dock 7, Northport",,"bearings, seals"
Gamma Tools,unknown,Mr. O'Hara,gauges
`,
    `
Name¦Address¦Contact¦Scope
Alfa Works, Ltd.¦4 Mill Road, Eastham¦Ms. Roe¦castings
Beta & Sons¦Dock 7, Northport¦¦bearings, seals
Gamma Tools¦unknown¦Mr. O'Hara¦gauges
`,
  ),
  file(
    kind,
    'readings typed by hand: spaces at will, comma and point mixed, blank lines',
    `
Day ; Reading ; Who

1 ; 12,4 ; K.
2 ; 12.6 ; K.

3 ; 12,5 ;
4 ; 12,9 ; L., late
`,
    `
Day¦Reading¦Who
1¦12,4¦K.
2¦12.6¦K.
3¦12,5¦
4¦12,9¦L., late
`,
  ),
  file(
    kind,
    'API dump: nested quotes by backslash, null words, UTF-8, line feeds',
    `
id,name,meta,score
1,"Ann","{\\"k\\": [1, 2]}",0.91
2,"Bob, jr.","{\\"k\\": []}",null
3,"","{}",0.40
4,"Eve","{\\"q\\": \\"a, b\\"}",0.77
`,
    `
id¦name¦meta¦score
1¦Ann¦{"k": [1, 2]}¦0.91
2¦Bob, jr.¦{"k": []}¦null
3¦¦{}¦0.40
4¦Eve¦{"q": "a, b"}¦0.77
`,
    { end: '\n' },
  ),
  file(
    kind,
    'quarter figures, half the cells dots, column of units, Polish',
    `
Wyszczególnienie;Jedn.;I kw.;II kw.;III kw.;IV kw.
Produkcja;mln zł;1204,1;1310,4;.;.
Zatrudnienie;tys. osób;12,4;12,6;.;.
Płace;zł;3410,12;3480,77;.;.
`,
    `
Wyszczególnienie¦Jedn.¦I kw.¦II kw.¦III kw.¦IV kw.
Produkcja¦mln zł¦1204,1¦1310,4¦.¦.
Zatrudnienie¦tys. osób¦12,4¦12,6¦.¦.
Płace¦zł¦3410,12¦3480,77¦.¦.
`,
  ),
]
