import { file } from '../exports/file'

const kind = 'oddity'

/** Small, short, strange, and typed by people. */
export const oddities = [
  file(kind, 'two rows, the first of which is the header', 'a,b\n1,2\n', 'a¦b\n1¦2\n'),
  file(
    kind,
    'one row of numbers and nothing else',
    '12.1,12.4,11.9,12.0\n',
    'column 1¦column 2¦column 3¦column 4\n12.1¦12.4¦11.9¦12.0\n',
  ),
  file(
    kind,
    'names and one text row, all text',
    'Name;Ort;Beruf\nKlara;Ulm;Dreherin\n',
    'Name¦Ort¦Beruf\nKlara¦Ulm¦Dreherin\n',
  ),
  file(
    kind,
    'dates as names of columns',
    `
Part,01/03/2019,02/03/2019,03/03/2019
P1,12,14,13
P2,9,,8
P3,22,21,25
`,
    `
Part¦01/03/2019¦02/03/2019¦03/03/2019
P1¦12¦14¦13
P2¦9¦¦8
P3¦22¦21¦25
`,
  ),
  file(
    kind,
    'numbers as names above letters',
    `
1,2,3,4
a,b,c,d
e,f,g,h
b,b,a,c
`,
    `
1¦2¦3¦4
a¦b¦c¦d
e¦f¦g¦h
b¦b¦a¦c
`,
  ),
  file(
    kind,
    'texts and numbers without a header',
    `
bolt,M8,40,0.42
nut,M8,100,0.11
washer,M8,500,0.05
ring,25x2,12,1.90
`,
    `
column 1¦column 2¦column 3¦column 4
bolt¦M8¦40¦0.42
nut¦M8¦100¦0.11
washer¦M8¦500¦0.05
ring¦25x2¦12¦1.90
`,
  ),
  file(
    kind,
    'line ends of three sorts and spaces behind cells',
    'lot,width ,ok\r\n7, 1.02,y \n8, 1.04,y\r\n9 , 1.11,n\r10, 1.03,y\n',
    `
lot¦width¦ok
7¦1.02¦y
8¦1.04¦y
9¦1.11¦n
10¦1.03¦y
`,
    { end: '\n' },
  ),
  file(
    kind,
    'inches and feet as stray quotes',
    `
size,length,price
1/2",6',4.10
3/4",6',5.25
1",8',7.90
1 1/4",10',12.00
`,
    `
size¦length¦price
1/2"¦6'¦4.10
3/4"¦6'¦5.25
1"¦8'¦7.90
1 1/4"¦10'¦12.00
`,
  ),
  file(
    kind,
    'a quote that opens and is never closed, near the end',
    `
id,remark,qty
1,fine,4
2,good,5
3,"bad,6
4,fine,7
`,
    `
id¦remark¦qty
1¦fine¦4
2¦good¦5
3¦"bad¦6
4¦fine¦7
`,
  ),
  file(
    kind,
    'semicolons with decimal commas, one text cell in between',
    `
t;a;b
0,1;1,204;2,310
0,2;1,209;2,298
0,3;Störung;2,301
0,4;1,211;2,304
`,
    `
t¦a¦b
0,1¦1,204¦2,310
0,2¦1,209¦2,298
0,3¦Störung¦2,301
0,4¦1,211¦2,304
`,
  ),
  file(
    kind,
    'text right below the header in columns of numbers',
    `
Sample,Force,Travel
S1,not tested,not tested
S2,12.4,0.41
S3,12.9,0.44
S4,11.8,0.40
`,
    `
Sample¦Force¦Travel
S1¦not tested¦not tested
S2¦12.4¦0.41
S3¦12.9¦0.44
S4¦11.8¦0.40
`,
  ),
  file(
    kind,
    'first row without values',
    `
Serial,Length,Width,Mass
A-0001,,,
A-0002,10.01,5.02,12.1
A-0003,10.03,5.00,12.0
A-0004,9.98,5.01,12.3
`,
    `
Serial¦Length¦Width¦Mass
A-0001¦¦¦
A-0002¦10.01¦5.02¦12.1
A-0003¦10.03¦5.00¦12.0
A-0004¦9.98¦5.01¦12.3
`,
  ),
  file(
    kind,
    'a title directly above names, nothing between',
    `
Stock on 3 May
item,bin,qty
nut,A1,40
bolt,A2,12
ring,B1,7
`,
    `
item¦bin¦qty
nut¦A1¦40
bolt¦A2¦12
ring¦B1¦7
`,
  ),
  file(
    kind,
    'mean and deviation directly behind the rows',
    `
No,Weight
1,12.01
2,12.04
3,11.98
Average,12.01
Std Dev,0.03
`,
    `
No¦Weight
1¦12.01
2¦12.04
3¦11.98
`,
  ),
  file(
    kind,
    'true and false, yes and no, no numbers',
    `
device,online,calibrated,owner
G-1,TRUE,yes,
G-2,FALSE,no,lab
G-3,TRUE,no,
G-4,TRUE,yes,line 2
`,
    `
device¦online¦calibrated¦owner
G-1¦TRUE¦yes¦
G-2¦FALSE¦no¦lab
G-3¦TRUE¦no¦
G-4¦TRUE¦yes¦line 2
`,
  ),
  file(
    kind,
    'tabs and commas, tabs divide',
    `
sentence\tlanguage\tscore
"Yes, of course", he said.\ten\t0.91
Non, merci, madame\tfr\t0.88
Ja, ja, ja\tde\t0.42
Sí, claro, ahora\tes\t0.77
`,
    `
sentence¦language¦score
"Yes, of course", he said.¦en¦0.91
Non, merci, madame¦fr¦0.88
Ja, ja, ja¦de¦0.42
Sí, claro, ahora¦es¦0.77
`,
  ),
  file(
    kind,
    'two bars between cells',
    `
id||text||when
1||a|b||2011-01-02
2||"quoted"||2011-01-03
3||||2011-01-04
4||x, y||2011-02-01
`,
    `
id¦text¦when
1¦a|b¦2011-01-02
2¦quoted¦2011-01-03
3¦¦2011-01-04
4¦x, y¦2011-02-01
`,
  ),
  file(
    kind,
    'one column with commas in a sentence each',
    `
Comment
The lid is loose, again
Nothing to report
Paint runs, left side, twice
Good
Scratch on the rim
`,
    `
Comment
The lid is loose, again
Nothing to report
Paint runs, left side, twice
Good
Scratch on the rim
`,
  ),
  file(
    kind,
    'notes of people beside the table',
    `
Serial,Height,Width,,
101,5.01,2.00,,check this one!
102,5.03,2.02,,
103,4.97,1.99,,
104,5.00,2.01,,Tom: measured twice
105,5.02,2.03,,
`,
    `
Serial¦Height¦Width¦column 4¦column 5
101¦5.01¦2.00¦¦check this one!
102¦5.03¦2.02¦¦
103¦4.97¦1.99¦¦
104¦5.00¦2.01¦¦Tom: measured twice
105¦5.02¦2.03¦¦
`,
  ),
  file(
    kind,
    'backslashes before quotes and commas',
    `
id,path,label
1,"C:\\data\\a.txt","said \\"no\\", twice"
2,"C:\\data\\b.txt","plain"
3,"D:\\x","size 5\\""
4,"D:\\y","a, b"
`,
    `
id¦path¦label
1¦C:\\data\\a.txt¦said "no", twice
2¦C:\\data\\b.txt¦plain
3¦D:\\x¦size 5"
4¦D:\\y¦a, b
`,
  ),
  file(
    kind,
    'settings in pairs and nothing else',
    `
parameter,value
speed,1200
feed,0.2
coolant,on
tool,T12
`,
    `
parameter¦value
speed¦1200
feed¦0.2
coolant¦on
tool¦T12
`,
  ),
  file(
    kind,
    'amounts of several currencies and percent in one column',
    `
Offer,Price,Discount,Valid
A,€ 1.204,50,5 %,31.12.2019
`,
    `
Offer¦Price¦Discount¦Valid¦column 5
A¦€ 1.204¦50¦5 %¦31.12.2019
`,
  ),
  file(
    kind,
    'currency before and behind, quoted',
    `
Offer,Price,Discount,Valid
A,"€ 1,204.50",5%,31/12/2019
B,"$ 980.00",0%,15/01/2020
C,"1,100 USD",2.5%,31/12/2019
D,"£1,050",,01/02/2020
`,
    `
Offer¦Price¦Discount¦Valid
A¦€ 1,204.50¦5%¦31/12/2019
B¦$ 980.00¦0%¦15/01/2020
C¦1,100 USD¦2.5%¦31/12/2019
D¦£1,050¦¦01/02/2020
`,
  ),
  file(
    kind,
    'blank lines between all groups of rows',
    `
machine,shift,scrap,parts

M1,early,4,800
M1,late,6,790

M2,early,1,410
M2,late,0,402

M3,early,12,900
`,
    `
machine¦shift¦scrap¦parts
M1¦early¦4¦800
M1¦late¦6¦790
M2¦early¦1¦410
M2¦late¦0¦402
M3¦early¦12¦900
`,
  ),
  file(
    kind,
    'rows of groups alone in the first cell',
    `
Item,Unit,2014,2015
Energy,,,
Power,MWh,1204,1180
Gas,MWh,880,901
Water,,,
Town water,m3,312,300
Waste,,,
Metal,t,12.1,14.0
Paper,t,3.2,2.9
`,
    `
Item¦Unit¦2014¦2015
Energy¦¦¦
Power¦MWh¦1204¦1180
Gas¦MWh¦880¦901
Water¦¦¦
Town water¦m3¦312¦300
Waste¦¦¦
Metal¦t¦12.1¦14.0
Paper¦t¦3.2¦2.9
`,
  ),
  file(
    kind,
    'umlauts and degree signs, trailing commas',
    `
Meßstelle,Temp °C,ÄÖÜ,
Süd,12.1,x,
Nord,11.8,,
Öst,12.4,y,
`,
    `
Meßstelle¦Temp °C¦ÄÖÜ
Süd¦12.1¦x
Nord¦11.8¦
Öst¦12.4¦y
`,
    { encoding: 'windows-1252' },
  ),
]
