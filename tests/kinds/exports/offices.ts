import { file } from './file'

const kind = 'office'

export const offices = [
  file(
    kind,
    'disclosure log, all text below a title',
    `
Disclosure log 2013,,,
,,,
Reference,Subject,Outcome,Section
FOI 001,"Staff cars, by department",Released in full,
FOI 002,Minutes of the board,Part released,s.36
FOI 003,Consultants' contracts,Refused,s.43
FOI 004,Vacant buildings,Released in full,
FOI 005,"Letters, 2009 to 2012",Not held,
`,
    `
Reference¦Subject¦Outcome¦Section
FOI 001¦Staff cars, by department¦Released in full¦
FOI 002¦Minutes of the board¦Part released¦s.36
FOI 003¦Consultants' contracts¦Refused¦s.43
FOI 004¦Vacant buildings¦Released in full¦
FOI 005¦Letters, 2009 to 2012¦Not held¦
`,
  ),
  file(
    kind,
    'names of two lines in one cell',
    `
Directorate,"Posts
filled","Posts
vacant","Cost
(£000)",Remarks
Finance,41,3,1840,
Operations,212,19,7120,"includes depots, all regions"
People,28,0,1012,
Digital,64,11,3391,
`,
    `
Directorate¦Posts⏎filled¦Posts⏎vacant¦Cost⏎(£000)¦Remarks
Finance¦41¦3¦1840¦
Operations¦212¦19¦7120¦includes depots, all regions
People¦28¦0¦1012¦
Digital¦64¦11¦3391¦
`,
    { end: '\n' },
  ),
  file(
    kind,
    'groups of two over names, first names in the lower line',
    `
,2012,,2013,
Department,Men,Women,Men,Women
Finance,20,21,19,24
Operations,140,72,138,80
People,9,19,8,20
Digital,41,23,44,26
`,
    `
Department¦2012 Men¦2012 Women¦2013 Men¦2013 Women
Finance¦20¦21¦19¦24
Operations¦140¦72¦138¦80
People¦9¦19¦8¦20
Digital¦41¦23¦44¦26
`,
  ),
  file(
    kind,
    'cells filled up with spaces, no quotes',
    `
CODE  ,NAME            ,QTY   ,PRICE 
A1    ,Ring 12         ,    40,  3.20
A2    ,Ring 14         ,    40,  3.45
B7    ,Bolt M8 x 20    ,   120,  0.89
C3    ,Plate           ,     6, 14.00
`,
    `
CODE¦NAME¦QTY¦PRICE
A1¦Ring 12¦40¦3.20
A2¦Ring 14¦40¦3.45
B7¦Bolt M8 x 20¦120¦0.89
C3¦Plate¦6¦14.00
`,
  ),
  file(
    kind,
    'a note in a column without a name',
    `
Serial,Diameter,Verdict,,
A001,12.503,ok,,
A002,12.498,ok,,
A003,12.511,rework,,see report 17
A004,12.502,ok,,
A005,12.507,ok,,
`,
    `
Serial¦Diameter¦Verdict¦column 4¦column 5
A001¦12.503¦ok¦¦
A002¦12.498¦ok¦¦
A003¦12.511¦rework¦¦see report 17
A004¦12.502¦ok¦¦
A005¦12.507¦ok¦¦
`,
  ),
  file(
    kind,
    'thousands by spaces, tabs',
    `
Kommun\tInvånare 2012\tInvånare 2013\tFörändring, %
Lund\t112 950\t114 291\t1,2
Malmö\t307 758\t312 994\t1,7
Eslöv\t31 920\t31 991\t0,2
Ystad\t28 427\t28 523\t0,3
`,
    `
Kommun¦Invånare 2012¦Invånare 2013¦Förändring, %
Lund¦112 950¦114 291¦1,2
Malmö¦307 758¦312 994¦1,7
Eslöv¦31 920¦31 991¦0,2
Ystad¦28 427¦28 523¦0,3
`,
    { encoding: 'windows-1252' },
  ),
  file(
    kind,
    'a last line that says that this is the end',
    `
"Ref","Site","Opened","Closed","Litres"
"001","North, gate 2","2013-01-04","2013-01-09","1204.5"
"002","South","2013-01-06","","880.0"
"003","East","2013-02-11","2013-02-12","14.2"
"004","North, gate 2","2013-03-01","2013-03-04","966.1"
"*** END OF FILE ***"
`,
    `
Ref¦Site¦Opened¦Closed¦Litres
001¦North, gate 2¦2013-01-04¦2013-01-09¦1204.5
002¦South¦2013-01-06¦¦880.0
003¦East¦2013-02-11¦2013-02-12¦14.2
004¦North, gate 2¦2013-03-01¦2013-03-04¦966.1
`,
    { bom: true },
  ),
  file(
    kind,
    'headed paper above a list without numbers',
    `
ACME Ltd.;;
Quality department;;
List of approved inspectors;;
;;
Name;Department;Valid for
Chen, Mei;Line 3;visual
Ito, Akira;Line 1;visual, CMM
Größl, Karin;Laboratory;tensile
O'Neil, Sam;Line 3;visual
Singh, Priya;Incoming goods;CMM
`,
    `
Name¦Department¦Valid for
Chen, Mei¦Line 3¦visual
Ito, Akira¦Line 1¦visual, CMM
Größl, Karin¦Laboratory¦tensile
O'Neil, Sam¦Line 3¦visual
Singh, Priya¦Incoming goods¦CMM
`,
  ),
  file(
    kind,
    'one stray quote in a note',
    `
Order,Part,Qty,Note
7001,Ring 12,40,urgent
7002,Ring 14,40,"call before delivery
7003,Bolt M8,120,
7004,Plate,6,back "side" polished
7005,Spring,300,"two boxes, labelled"
7006,Ring 12,80,
`,
    `
Order¦Part¦Qty¦Note
7001¦Ring 12¦40¦urgent
7002¦Ring 14¦40¦"call before delivery
7003¦Bolt M8¦120¦
7004¦Plate¦6¦back "side" polished
7005¦Spring¦300¦two boxes, labelled
7006¦Ring 12¦80¦
`,
  ),
  file(
    kind,
    'comment below each block, full width',
    `
Stock count,,,,31/03/2014
Store: B,,,,
,,,,
Item,Bin,Counted,Book,Difference
Ring 12,A-01,412,410,2
Ring 14,A-02,388,390,-2
Bolt M8,B-11,"1,204","1,204",0
Plate,C-03,17,20,-3
,,,,
Counted by: K. Moore,,,,
Checked by: W. Lane,,,,
Differences above 1 % are explained on page 2,,,,
`,
    `
Item¦Bin¦Counted¦Book¦Difference
Ring 12¦A-01¦412¦410¦2
Ring 14¦A-02¦388¦390¦-2
Bolt M8¦B-11¦1,204¦1,204¦0
Plate¦C-03¦17¦20¦-3
`,
  ),
]
