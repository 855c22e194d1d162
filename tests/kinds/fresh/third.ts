import { file } from '../exports/file'

const kind = 'third'

/** A third lot, written when the reader had been mended with the first two. */
export const third = [
  file(
    kind,
    'crosstab of a census with blank stubs and footnote marks',
    `
Table 2.3,,,,,,
"Households by tenure and size, 2011",,,,,,
,,,,,,
Area,Tenure,1 person,2 persons,3 persons,4+ persons,All
North,Owned,"12,040","18,312","9,004","8,812","48,168"
,Social rented,"8,810","4,102","2,211","1,980","17,103"
,Private rented¹,"5,012","3,998","1,204","990","11,204"
South,Owned,"20,118","31,002","14,880","13,310","79,310"
,Social rented,"6,004","3,310","1,870","1,702","12,886"
,Private rented¹,"9,120","8,004","2,310","1,810","21,244"
,,,,,,
¹ Includes households living rent free,,,,,,
Source: Census 2011,,,,,,
`,
    `
Area¦Tenure¦1 person¦2 persons¦3 persons¦4+ persons¦All
North¦Owned¦12,040¦18,312¦9,004¦8,812¦48,168
¦Social rented¦8,810¦4,102¦2,211¦1,980¦17,103
¦Private rented¹¦5,012¦3,998¦1,204¦990¦11,204
South¦Owned¦20,118¦31,002¦14,880¦13,310¦79,310
¦Social rented¦6,004¦3,310¦1,870¦1,702¦12,886
¦Private rented¹¦9,120¦8,004¦2,310¦1,810¦21,244
`,
    { encoding: 'windows-1252' },
  ),
  file(
    kind,
    'supplier list, notes typed above in one long cell, then names',
    `
"Please return by 30 June. Questions: purchasing@firm.example, ext. 1204. Do not change the order of the columns!",,,
Supplier,Country,Certificate,Valid until
Alfa Srl,IT,ISO 9001,2021-03-31
Beta GmbH,DE,IATF 16949,2022-07-15
"Gamma, Ltd.",GB,,
Delta AB,SE,ISO 9001,2020-12-01
`,
    `
Supplier¦Country¦Certificate¦Valid until
Alfa Srl¦IT¦ISO 9001¦2021-03-31
Beta GmbH¦DE¦IATF 16949¦2022-07-15
Gamma, Ltd.¦GB¦¦
Delta AB¦SE¦ISO 9001¦2020-12-01
`,
  ),
  file(
    kind,
    'pressure test, units in each cell',
    `
Specimen;Burst pressure;Wall;Result
R-01;412 bar;3,1 mm;pass
R-02;398 bar;3,0 mm;pass
R-03;311 bar;2,8 mm;fail
R-04;405 bar;3,1 mm;pass
`,
    `
Specimen¦Burst pressure¦Wall¦Result
R-01¦412 bar¦3,1 mm¦pass
R-02¦398 bar¦3,0 mm¦pass
R-03¦311 bar¦2,8 mm¦fail
R-04¦405 bar¦3,1 mm¦pass
`,
  ),
  file(
    kind,
    'router log, quoted user agents, brackets around times',
    `
ip,time,request,status,bytes,agent
10.0.0.12,[03/Feb/2015:10:11:12 +0100],"GET /index.html HTTP/1.1",200,1204,"Mozilla/5.0 (X11; Linux x86_64) Gecko, like"
10.0.0.13,[03/Feb/2015:10:11:14 +0100],"POST /api?x=1,2 HTTP/1.1",500,88,"curl/7.35.0"
10.0.0.12,[03/Feb/2015:10:12:01 +0100],"GET /a.css HTTP/1.1",304,0,-
`,
    `
ip¦time¦request¦status¦bytes¦agent
10.0.0.12¦[03/Feb/2015:10:11:12 +0100]¦GET /index.html HTTP/1.1¦200¦1204¦Mozilla/5.0 (X11; Linux x86_64) Gecko, like
10.0.0.13¦[03/Feb/2015:10:11:14 +0100]¦POST /api?x=1,2 HTTP/1.1¦500¦88¦curl/7.35.0
10.0.0.12¦[03/Feb/2015:10:12:01 +0100]¦GET /a.css HTTP/1.1¦304¦0¦-
`,
    { end: '\n' },
  ),
  file(
    kind,
    'ages by sex, 5-year bands, both sexes under merged names, total row first',
    `
Alter;Insgesamt;;Männlich;;Weiblich;
;Anzahl;%;Anzahl;%;Anzahl;%
Insgesamt;1.204.110;100,0;588.004;48,8;616.106;51,2
0-4;61.204;5,1;31.400;5,3;29.804;4,8
5-9;60.112;5,0;30.881;5,3;29.231;4,7
10-14;62.870;5,2;32.250;5,5;30.620;5,0
15-19;66.004;5,5;33.870;5,8;32.134;5,2
`,
    `
Alter¦Insgesamt Anzahl¦Insgesamt %¦Männlich Anzahl¦Männlich %¦Weiblich Anzahl¦Weiblich %
Insgesamt¦1.204.110¦100,0¦588.004¦48,8¦616.106¦51,2
0-4¦61.204¦5,1¦31.400¦5,3¦29.804¦4,8
5-9¦60.112¦5,0¦30.881¦5,3¦29.231¦4,7
10-14¦62.870¦5,2¦32.250¦5,5¦30.620¦5,0
15-19¦66.004¦5,5¦33.870¦5,8¦32.134¦5,2
`,
    { encoding: 'windows-1252' },
  ),
  file(
    kind,
    'sep line with a comma, quoted header, empty column in the middle',
    `
sep=,
"Batch","Visc. mPas","","Colour"
"B-100","1204","","clear"
"B-101","1188","","clear"
"B-102","1310","","cloudy, filtered"
`,
    `
Batch¦Visc. mPas¦column 3¦Colour
B-100¦1204¦¦clear
B-101¦1188¦¦clear
B-102¦1310¦¦cloudy, filtered
`,
  ),
  file(
    kind,
    'meeting room bookings, times only, no numbers, short rows',
    `
Room,Mon,Tue,Wed,Thu,Fri
Alpha,09:00-10:00,,13:00-14:30
Beta,,08:00-12:00
Gamma,,,,,15:00-16:00
Delta
Epsilon,10:00-11:00,10:00-11:00,10:00-11:00,10:00-11:00,10:00-11:00
`,
    `
Room¦Mon¦Tue¦Wed¦Thu¦Fri
Alpha¦09:00-10:00¦¦13:00-14:30¦¦
Beta¦¦08:00-12:00¦¦¦
Gamma¦¦¦¦¦15:00-16:00
Delta¦¦¦¦¦
Epsilon¦10:00-11:00¦10:00-11:00¦10:00-11:00¦10:00-11:00¦10:00-11:00
`,
  ),
  file(
    kind,
    'wafer map coordinates with signs, tool info above as word and value by tabs',
    `
Tool\tWSX-2
Wafer\tW012
Dies\t5
X\tY\tRs\tBin
-2\t0\t101.2\t1
-1\t0\t100.8\t1
0\t0\t99.9\t1
1\t0\t121.0\t7
2\t0\t100.4\t1
`,
    `
X¦Y¦Rs¦Bin
-2¦0¦101.2¦1
-1¦0¦100.8¦1
0¦0¦99.9¦1
1¦0¦121.0¦7
2¦0¦100.4¦1
`,
  ),
  file(
    kind,
    'Norwegian accounts, result lines in capitals between, negative by minus sign',
    `
Regnskap 2013 (1000 kr);;;
Konto;Tekst;2013;2012
3000;Salgsinntekter;12 040;11 870
4000;Varekostnad;−5 310;−5 002
5000;Lønn;−4 004;−3 980
;DRIFTSRESULTAT;2 726;2 888
8000;Finans;−120;−98
;ÅRSRESULTAT;2 606;2 790
`,
    `
Konto¦Tekst¦2013¦2012
3000¦Salgsinntekter¦12 040¦11 870
4000¦Varekostnad¦−5 310¦−5 002
5000¦Lønn¦−4 004¦−3 980
¦DRIFTSRESULTAT¦2 726¦2 888
8000¦Finans¦−120¦−98
¦ÅRSRESULTAT¦2 606¦2 790
`,
  ),
  file(
    kind,
    'two tables, one below the other without a blank line, the second wider',
    `
Tool,Life,Unit
T1,12,h
T2,8,h
Part,Time,Tool,Ra,Rz,Remark
P1,06:10,T1,0.81,4.2,
P2,06:14,T1,0.79,4.1,
P3,06:18,T2,0.95,5.0,"new tool, run in"
P4,06:23,T2,0.84,4.4,
P5,06:27,T2,0.82,4.3,
`,
    `
Part¦Time¦Tool¦Ra¦Rz¦Remark
P1¦06:10¦T1¦0.81¦4.2¦
P2¦06:14¦T1¦0.79¦4.1¦
P3¦06:18¦T2¦0.95¦5.0¦new tool, run in
P4¦06:23¦T2¦0.84¦4.4¦
P5¦06:27¦T2¦0.82¦4.3¦
`,
  ),
  file(
    kind,
    'recipe book, ingredients in one cell by commas, no quotes, tabs',
    `
Dish\tIngredients\tMinutes
Soup\tleek, potato, cream\t40
Bread\tflour, water, salt, yeast\t180
Salad\tlettuce, "French" dressing\t10
`,
    `
Dish¦Ingredients¦Minutes
Soup¦leek, potato, cream¦40
Bread¦flour, water, salt, yeast¦180
Salad¦lettuce, "French" dressing¦10
`,
    { end: '\n' },
  ),
  file(
    kind,
    'sensor dump with NUL-free tabs, header repeated at each start',
    `
ms\tax\tay\taz
0\t0.01\t-0.02\t9.81
10\t0.02\t-0.01\t9.80
20\t0.01\t-0.02\t9.82
ms\tax\tay\taz
0\t0.00\t-0.02\t9.81
10\t0.03\t-0.02\t9.79
20\t0.01\t-0.03\t9.80
30\t0.02\t-0.02\t9.81
`,
    `
ms¦ax¦ay¦az
0¦0.01¦-0.02¦9.81
10¦0.02¦-0.01¦9.80
20¦0.01¦-0.02¦9.82
0¦0.00¦-0.02¦9.81
10¦0.03¦-0.02¦9.79
20¦0.01¦-0.03¦9.80
30¦0.02¦-0.02¦9.81
`,
    { end: '\n' },
  ),
  file(
    kind,
    'clinical visits, yes and no coded, dates missing in parts',
    `
subject;visit;date;SAE;comment
101-001;1;12-JAN-2012;N;
101-001;2;UN-FEB-2012;N;"Day not known; patient says ""early"""
101-002;1;14-JAN-2012;Y;Headache, mild
101-003;1;;N;
`,
    `
subject¦visit¦date¦SAE¦comment
101-001¦1¦12-JAN-2012¦N¦
101-001¦2¦UN-FEB-2012¦N¦Day not known; patient says "early"
101-002¦1¦14-JAN-2012¦Y¦Headache, mild
101-003¦1¦¦N¦
`,
  ),
  file(
    kind,
    'grain prices by week, weeks as names, one crop per row, unit in the title',
    `
Erzeugerpreise in EUR/dt
;KW 01;KW 02;KW 03;KW 04
Brotweizen;18,40;18,55;18,70;18,65
Braugerste;20,10;20,00;-;20,25
Raps;36,70;36,90;37,15;37,00
`,
    `
column 1¦KW 01¦KW 02¦KW 03¦KW 04
Brotweizen¦18,40¦18,55¦18,70¦18,65
Braugerste¦20,10¦20,00¦-¦20,25
Raps¦36,70¦36,90¦37,15¦37,00
`,
  ),
  file(
    kind,
    'inspection with limits named above and below the data',
    `
Feature,D1,D2,H
Nominal,10,20,5
USL,10.05,20.05,5.1
LSL,9.95,19.95,4.9
1,10.01,20.02,5.02
2,9.99,19.99,4.98
3,10.02,20.01,5.05
4,10.00,20.00,5.00
Mean,10.005,20.005,5.0125
Cpk,1.31,1.44,1.02
`,
    `
Feature¦D1¦D2¦H
1¦10.01¦20.02¦5.02
2¦9.99¦19.99¦4.98
3¦10.02¦20.01¦5.05
4¦10.00¦20.00¦5.00
`,
  ),
  file(
    kind,
    'bibliography export, long cells, semicolons inside, all quoted',
    `
"Authors","Title","Year","Source","DOI"
"Ito A.; Chen M.","On the wear of dies: a ""long"" study, part I","2009","J. Tool Eng., 12(3), 1-18","10.1000/jte.12.3.1"
"Müller K.","Messen, prüfen, lehren","2011","QZ; Sonderheft",""
"O'Neil S., Singh P.","Gauges","2013","","10.1000/g.7"
`,
    `
Authors¦Title¦Year¦Source¦DOI
Ito A.; Chen M.¦On the wear of dies: a "long" study, part I¦2009¦J. Tool Eng., 12(3), 1-18¦10.1000/jte.12.3.1
Müller K.¦Messen, prüfen, lehren¦2011¦QZ; Sonderheft¦
O'Neil S., Singh P.¦Gauges¦2013¦¦10.1000/g.7
`,
    { bom: true },
  ),
  file(
    kind,
    'exchange rates, no header but a date in front, many digits',
    `
2014-01-02,1.3658,0.8296,1.2333,104.75
2014-01-03,1.3634,0.8303,1.2317,104.53
2014-01-06,1.3606,0.8308,1.2330,104.36
2014-01-07,1.3635,0.8297,1.2383,104.49
`,
    `
column 1¦column 2¦column 3¦column 4¦column 5
2014-01-02¦1.3658¦0.8296¦1.2333¦104.75
2014-01-03¦1.3634¦0.8303¦1.2317¦104.53
2014-01-06¦1.3606¦0.8308¦1.2330¦104.36
2014-01-07¦1.3635¦0.8297¦1.2383¦104.49
`,
  ),
  file(
    kind,
    'school meals menu, text cells with line breaks',
    `
Day,Menu A,Menu B
Monday,"Pasta
(contains gluten)",Omelette
Tuesday,"Fish, peas","Lentil stew
""mild"""
Wednesday,Closed,Closed
Thursday,Soup,"Rice,
beans"
`,
    `
Day¦Menu A¦Menu B
Monday¦Pasta⏎(contains gluten)¦Omelette
Tuesday¦Fish, peas¦Lentil stew⏎"mild"
Wednesday¦Closed¦Closed
Thursday¦Soup¦Rice,⏎beans
`,
    { end: '\n' },
  ),
  file(
    kind,
    'electricity bill data: interval start with time zone, kWh, quality code',
    `
"Meter:","1ESM 0012 0412"
"Period:","2018-03-01 - 2018-03-02"
"Unit:","kWh"

"Start","End","Value","Status"
"2018-03-01 00:00 +0100","2018-03-01 00:15 +0100","0,412","W"
"2018-03-01 00:15 +0100","2018-03-01 00:30 +0100","0,398","W"
"2018-03-01 00:30 +0100","2018-03-01 00:45 +0100","0,405","E"
"2018-03-01 00:45 +0100","2018-03-01 01:00 +0100","","F"
`,
    `
Start¦End¦Value¦Status
2018-03-01 00:00 +0100¦2018-03-01 00:15 +0100¦0,412¦W
2018-03-01 00:15 +0100¦2018-03-01 00:30 +0100¦0,398¦W
2018-03-01 00:30 +0100¦2018-03-01 00:45 +0100¦0,405¦E
2018-03-01 00:45 +0100¦2018-03-01 01:00 +0100¦¦F
`,
  ),
  file(
    kind,
    'gear measurement by spaces, star rule and page head',
    `
*******************************************
  GEAR CENTER   P40      12.03.2009  PAGE 1
*******************************************
 TOOTH    FHA     FFA     FA    QUAL
     1   -1.2     2.1    2.6       4
     5    0.8     1.9    2.2       4
     9    2.4     2.2    3.5       5
    13   -0.6     2.0    2.3       4
*******************************************
`,
    `
TOOTH¦FHA¦FFA¦FA¦QUAL
1¦-1.2¦2.1¦2.6¦4
5¦0.8¦1.9¦2.2¦4
9¦2.4¦2.2¦3.5¦5
13¦-0.6¦2.0¦2.3¦4
`,
  ),
  file(
    kind,
    'Dutch grants, euros with spaces behind the sign, decimals as dashes',
    `
Subsidieregister 2015;;;
Aanvrager;Regeling;Bedrag;Besluit
Stichting De Brug;Cultuur;€ 12.500,-;12-01-2015
V.O.F. 't Hoekje;Gevel;€ 3.750,-;20-01-2015
Gem. Koor "Zang";Cultuur;€ 1.204,50;02-02-2015
Buurtver. Noord;Groen;€ 800,-;09-02-2015
`,
    `
Aanvrager¦Regeling¦Bedrag¦Besluit
Stichting De Brug¦Cultuur¦€ 12.500,-¦12-01-2015
V.O.F. 't Hoekje¦Gevel¦€ 3.750,-¦20-01-2015
Gem. Koor "Zang"¦Cultuur¦€ 1.204,50¦02-02-2015
Buurtver. Noord¦Groen¦€ 800,-¦09-02-2015
`,
  ),
  file(
    kind,
    'Japanese staff list, full width digits, all text, UTF-8',
    `
社員番号,氏名,部署,内線,備考
００１,佐藤　花子,品質保証部,２０１,
００２,田中　一郎,製造部,３０５,"夜勤, 隔週"
００３,鈴木　次郎,製造部,３０６,
００４,高橋　美咲,総務部,１０２,育休中
`,
    `
社員番号¦氏名¦部署¦内線¦備考
００１¦佐藤　花子¦品質保証部¦２０１¦
００２¦田中　一郎¦製造部¦３０５¦夜勤, 隔週
００３¦鈴木　次郎¦製造部¦３０６¦
００４¦高橋　美咲¦総務部¦１０２¦育休中
`,
  ),
  file(
    kind,
    'Taiwanese budget, three levels of names in one column, unit line in brackets above',
    `
某縣政府歲出預算,,,
單位：新臺幣千元,,,
科目,本年度,上年度,增減
一般政務,"1,204,110","1,188,020","16,090"
　行政,"312,004","310,877","1,127"
　民政,"892,106","877,143","14,963"
教育科學文化,"3,310,870","3,298,004","12,866"
總計,"4,514,980","4,486,024","28,956"
`,
    `
科目¦本年度¦上年度¦增減
一般政務¦1,204,110¦1,188,020¦16,090
　行政¦312,004¦310,877¦1,127
　民政¦892,106¦877,143¦14,963
教育科學文化¦3,310,870¦3,298,004¦12,866
`,
    { encoding: 'big5' },
  ),
  file(
    kind,
    'numbers as text with apostrophes in front, as spreadsheets force them',
    `
Konto,Bezeichnung,Saldo
'0012,Kasse,104.20
'0180,Bank,-1204.11
'1200,Kunden,8812.00
'4400,Erlöse,-10310.75
`,
    `
Konto¦Bezeichnung¦Saldo
'0012¦Kasse¦104.20
'0180¦Bank¦-1204.11
'1200¦Kunden¦8812.00
'4400¦Erlöse¦-10310.75
`,
  ),
  file(
    kind,
    'wide crosstab: 14 years as names under one title, codes of regions without names',
    `
Unemployment rate (%)
code,2000,2001,2002,2003,2004,2005,2006,2007,2008,2009,2010,2011,2012,2013
AT11,4.1,4.0,4.4,5.1,5.8,6.0,5.4,4.2,3.8,4.9,4.4,4.1,4.5,4.9
AT12,3.8,3.6,4.0,4.4,4.3,4.4,4.1,3.7,3.5,4.4,3.6,3.6,3.9,4.6
AT13,7.1,6.7,8.1,8.9,9.1,9.3,8.9,8.4,6.8,7.6,7.4,7.3,8.2,8.9
AT21,:,:,4.5,4.9,5.0,5.1,4.7,4.3,3.9,5.1,4.7,4.4,4.9,5.4
`,
    `
code¦2000¦2001¦2002¦2003¦2004¦2005¦2006¦2007¦2008¦2009¦2010¦2011¦2012¦2013
AT11¦4.1¦4.0¦4.4¦5.1¦5.8¦6.0¦5.4¦4.2¦3.8¦4.9¦4.4¦4.1¦4.5¦4.9
AT12¦3.8¦3.6¦4.0¦4.4¦4.3¦4.4¦4.1¦3.7¦3.5¦4.4¦3.6¦3.6¦3.9¦4.6
AT13¦7.1¦6.7¦8.1¦8.9¦9.1¦9.3¦8.9¦8.4¦6.8¦7.6¦7.4¦7.3¦8.2¦8.9
AT21¦:¦:¦4.5¦4.9¦5.0¦5.1¦4.7¦4.3¦3.9¦5.1¦4.7¦4.4¦4.9¦5.4
`,
  ),
  file(
    kind,
    'complaint form saved as a table: question left, answer right, one line each',
    `
Field;Entry
Name;Vogel, Petra
Order;4500001204
Fault;"Scratch on the lid; 12 mm"
Pieces;40
Photo;yes
`,
    `
Field¦Entry
Name¦Vogel, Petra
Order¦4500001204
Fault¦Scratch on the lid; 12 mm
Pieces¦40
Photo¦yes
`,
  ),
  file(
    kind,
    'training records, yes marks as x, head over two rows with names of courses',
    `
,,Courses,,,
Name,Dept.,Forklift,First aid,Crane,Laser
Abel,A1,x,,x,
Boro,A1,,x,,
Cruz,B2,x,x,,x
Dahl,B2,,,,
Egger,C1,x,,,
`,
    `
Name¦Dept.¦Courses Forklift¦Courses First aid¦Courses Crane¦Courses Laser
Abel¦A1¦x¦¦x¦
Boro¦A1¦¦x¦¦
Cruz¦B2¦x¦x¦¦x
Dahl¦B2¦¦¦¦
Egger¦C1¦x¦¦¦
`,
  ),
  file(
    kind,
    'isotope counts, uncertainty with plus-minus, percent comments in the data',
    `
nuclide|energy keV|counts|activity
Cs-137|661.66|12040 +/- 110|4.12 +/- 0.05
K-40|1460.82|880 +/- 31|120 +/- 5
Co-60|1332.49|<MDA|<0.02
Am-241|59.54|210 +/- 18|0.31 +/- 0.03
`,
    `
nuclide¦energy keV¦counts¦activity
Cs-137¦661.66¦12040 +/- 110¦4.12 +/- 0.05
K-40¦1460.82¦880 +/- 31¦120 +/- 5
Co-60¦1332.49¦<MDA¦<0.02
Am-241¦59.54¦210 +/- 18¦0.31 +/- 0.03
`,
  ),
  file(
    kind,
    'transactions, amounts quoted, trailing comma on rows but not on the header',
    `
"date","payee","amount"
"2012-01-03","Cafe, main st.","-4.50",
"2012-01-04","Salary","2,100.00",
"2012-01-06","Rent","-880.00",
"2012-01-09","Books","-31.20",
`,
    `
date¦payee¦amount
2012-01-03¦Cafe, main st.¦-4.50
2012-01-04¦Salary¦2,100.00
2012-01-06¦Rent¦-880.00
2012-01-09¦Books¦-31.20
`,
  ),
  file(
    kind,
    'long preamble of 14 lines, sentences with commas, then three columns',
    `
Bathing water quality
,
This file holds results of samples taken at official bathing sites.
Samples are taken every two weeks, from May to September, by the local office.
Values are colony forming units per 100 ml, rounded.
"Sites are classed as excellent, good, sufficient or poor."
,
Contact: Water Board, Mill Road 4, Eastham
Phone: 01632 960000
Licence: Open Data, version 1.0
,
Columns:
site = name, ec = E. coli, ie = enterococci
,
site,ec,ie
Old Pier,15,10
North Beach,120,48
Harbour,1100,310
Long Lake,<15,<10
`,
    `
site¦ec¦ie
Old Pier¦15¦10
North Beach¦120¦48
Harbour¦1100¦310
Long Lake¦<15¦<10
`,
  ),
  file(
    kind,
    'three rows of numbers with one text, no header, semicolons and decimal commas',
    `
12,04;8,11;OK
12,07;8,09;OK
11,98;8,15;NOK
`,
    `
column 1¦column 2¦column 3
12,04¦8,11¦OK
12,07¦8,09¦OK
11,98¦8,15¦NOK
`,
  ),
  file(
    kind,
    'personnel numbers with names first, last, both without quotes around spaces, space after semicolon',
    `
No.; Name; Role; Since
0412; Vogel, Petra; fitter; 2009
0413; Lang, Bert; welder; 2011
0421; Ott, Eva; foreman, nights; 2003
0433; Roth, Jan; fitter; 2015
`,
    `
No.¦Name¦Role¦Since
0412¦Vogel, Petra¦fitter¦2009
0413¦Lang, Bert¦welder¦2011
0421¦Ott, Eva¦foreman, nights¦2003
0433¦Roth, Jan¦fitter¦2015
`,
  ),
  file(
    kind,
    'totals in a row above the data, named so, and a blank line between',
    `
Department,Headcount,Cost
All departments,412,"18,040,110"

Finance,41,"1,840,204"
Operations,270,"11,120,880"
People,28,"1,012,004"
Digital,73,"4,067,022"
`,
    `
Department¦Headcount¦Cost
All departments¦412¦18,040,110
Finance¦41¦1,840,204
Operations¦270¦11,120,880
People¦28¦1,012,004
Digital¦73¦4,067,022
`,
  ),
]
