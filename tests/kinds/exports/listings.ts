import { file } from './file'

const kind = 'listing'

export const listings = [
  file(
    kind,
    'race results, no header',
    `
1,Smith John,GBR,10.32,+0.4
2,Weber Kai,GER,10.41,+0.4
3,Dupont Luc,FRA,10.43,+0.4
4,Rossi Marco,ITA,10.50,+0.4
5,Novak Petr,CZE,10.52,+0.4
6,Silva Rui,POR,10.61,+0.4
`,
    `
column 1¦column 2¦column 3¦column 4¦column 5
1¦Smith John¦GBR¦10.32¦+0.4
2¦Weber Kai¦GER¦10.41¦+0.4
3¦Dupont Luc¦FRA¦10.43¦+0.4
4¦Rossi Marco¦ITA¦10.50¦+0.4
5¦Novak Petr¦CZE¦10.52¦+0.4
6¦Silva Rui¦POR¦10.61¦+0.4
`,
  ),
  file(
    kind,
    'donations, bars, no header, empty cells',
    `
C00401224|A|M3||201804|15E|IND|DOE, JANE|PORTLAND|OR|97201|SELF|03142018|250|SA11AI.1
C00401224|A|M3||201804|15E|IND|O'BRIEN, PAT|BOSTON|MA|02116||03152018|50|SA11AI.2
C00401224|A|M3||201804|15E|IND|LEE, "SKIP" H|AUSTIN|TX|78701|RETIRED|03152018|1000|SA11AI.3
C00401224|N|M3||201804|15|ORG|ACME PAC|DENVER|CO|80202||03192018|-500|SA11AI.4
C00401224|A|M3||201804|15E|IND|KIM, SUN|RENO|NV|89501|NURSE|03202018|75|SA11AI.5
`,
    `
column 1¦column 2¦column 3¦column 4¦column 5¦column 6¦column 7¦column 8¦column 9¦column 10¦column 11¦column 12¦column 13¦column 14¦column 15
C00401224¦A¦M3¦¦201804¦15E¦IND¦DOE, JANE¦PORTLAND¦OR¦97201¦SELF¦03142018¦250¦SA11AI.1
C00401224¦A¦M3¦¦201804¦15E¦IND¦O'BRIEN, PAT¦BOSTON¦MA¦02116¦¦03152018¦50¦SA11AI.2
C00401224¦A¦M3¦¦201804¦15E¦IND¦LEE, "SKIP" H¦AUSTIN¦TX¦78701¦RETIRED¦03152018¦1000¦SA11AI.3
C00401224¦N¦M3¦¦201804¦15¦ORG¦ACME PAC¦DENVER¦CO¦80202¦¦03192018¦-500¦SA11AI.4
C00401224¦A¦M3¦¦201804¦15E¦IND¦KIM, SUN¦RENO¦NV¦89501¦NURSE¦03202018¦75¦SA11AI.5
`,
    { end: '\n' },
  ),
  file(
    kind,
    'names and towns, all text',
    `
name,town,remark
Ada,London,first
Alan,Manchester,"away, back in May"
Grace,New York,
Edsger,Rotterdam,left
Barbara,Boston,
`,
    `
name¦town¦remark
Ada¦London¦first
Alan¦Manchester¦away, back in May
Grace¦New York¦
Edsger¦Rotterdam¦left
Barbara¦Boston¦
`,
  ),
  file(
    kind,
    'glossary, sentences with commas between semicolons',
    `
Term;Meaning;See
Burr;A raised edge, left by cutting, that must be removed;Deburring
Runout;Deviation of a surface, measured over one turn, from its axis;Concentricity
Lot;Parts made together, under the same conditions;
Scrap;Parts that can neither be used nor reworked;Rework
Gauge;Instrument, usually fixed, for one dimension;Calibration
`,
    `
Term¦Meaning¦See
Burr¦A raised edge, left by cutting, that must be removed¦Deburring
Runout¦Deviation of a surface, measured over one turn, from its axis¦Concentricity
Lot¦Parts made together, under the same conditions¦
Scrap¦Parts that can neither be used nor reworked¦Rework
Gauge¦Instrument, usually fixed, for one dimension¦Calibration
`,
  ),
  file(
    kind,
    'contacts, mail addresses and telephone numbers',
    `
"Last Name","First Name","E-mail","Phone","Notes"
"Meyer","Jörg","joerg.meyer@example.org","+49 30 123456","prefers ""du"""
"O'Connor","Siobhan","s.oconnor@example.org","+353 1 555 0100",""
"王","大明","wang@example.org","+886 2 2345 6789","早上聯絡"
"de Vries","Anna","a.vries@example.org","","left, March"
`,
    `
Last Name¦First Name¦E-mail¦Phone¦Notes
Meyer¦Jörg¦joerg.meyer@example.org¦+49 30 123456¦prefers "du"
O'Connor¦Siobhan¦s.oconnor@example.org¦+353 1 555 0100¦
王¦大明¦wang@example.org¦+886 2 2345 6789¦早上聯絡
de Vries¦Anna¦a.vries@example.org¦¦left, March
`,
    { bom: true },
  ),
  file(
    kind,
    'timetable, times only',
    `
Stop;Mon-Fri;Sat;Sun
Market;06:10;07:10;
Station;06:18;07:18;08:20
Hospital;06:25;07:25;08:27
School;06:31;;
Harbour;06:40;07:38;08:41
`,
    `
Stop¦Mon-Fri¦Sat¦Sun
Market¦06:10¦07:10¦
Station¦06:18¦07:18¦08:20
Hospital¦06:25¦07:25¦08:27
School¦06:31¦¦
Harbour¦06:40¦07:38¦08:41
`,
  ),
  file(
    kind,
    'election, constituency titles in lines of their own above the names',
    `
Result of the count,,,,
Constituency: Northtown East,,,,
Electorate: 68214,,,,
Candidate,Party,Votes,Share,Elected
"Adams, R.",Blue,18204,41.2%,Yes
"Begum, S.",Red,15877,35.9%,
"Clarke, T.",Green,6120,13.9%,
"Dunn, V.",Independent,3981,9.0%,
Total,,44182,,
`,
    `
Candidate¦Party¦Votes¦Share¦Elected
Adams, R.¦Blue¦18204¦41.2%¦Yes
Begum, S.¦Red¦15877¦35.9%¦
Clarke, T.¦Green¦6120¦13.9%¦
Dunn, V.¦Independent¦3981¦9.0%¦
`,
  ),
  file(
    kind,
    'schools, links and identifiers',
    `
URN;School;Type;Link;Pupils;Last inspection
100001;St Mary's;Primary;https://example.org/s?id=1&p=2;214;2013-05-02
100002;Hill Top;Primary;https://example.org/s?id=2,3;187;
100007;The King's School;Secondary;https://example.org/s?id=7;912;2012-11-20
100013;Oak Lane;Special;;64;2014-02-11
`,
    `
URN¦School¦Type¦Link¦Pupils¦Last inspection
100001¦St Mary's¦Primary¦https://example.org/s?id=1&p=2¦214¦2013-05-02
100002¦Hill Top¦Primary¦https://example.org/s?id=2,3¦187¦
100007¦The King's School¦Secondary¦https://example.org/s?id=7¦912¦2012-11-20
100013¦Oak Lane¦Special¦¦64¦2014-02-11
`,
  ),
  file(
    kind,
    'parts list, inch marks and fractions',
    `
Pos,Part,Size,Qty,Material
1,Pipe,3/4" x 6",4,steel
2,Elbow 90°,3/4",8,steel
3,"Plate, drilled","12" x 8"",1,aluminium
4,Bolt,1/4"-20,16,A2
5,Washer,1/4",16,A2
`,
    `
Pos¦Part¦Size¦Qty¦Material
1¦Pipe¦3/4" x 6"¦4¦steel
2¦Elbow 90°¦3/4"¦8¦steel
3¦Plate, drilled¦12" x 8"¦1¦aluminium
4¦Bolt¦1/4"-20¦16¦A2
5¦Washer¦1/4"¦16¦A2
`,
  ),
  file(
    kind,
    'a line of column numbers above the names',
    `
1,2,3,4,5
Serial,Diameter,Length,Mass,Verdict
A001,12.503,80.01,3.11,ok
A002,12.498,79.97,3.10,ok
A003,12.511,80.11,3.13,rework
A004,12.502,80.03,3.11,ok
A005,12.507,79.99,3.12,ok
`,
    `
Serial¦Diameter¦Length¦Mass¦Verdict
A001¦12.503¦80.01¦3.11¦ok
A002¦12.498¦79.97¦3.10¦ok
A003¦12.511¦80.11¦3.13¦rework
A004¦12.502¦80.03¦3.11¦ok
A005¦12.507¦79.99¦3.12¦ok
`,
  ),
  file(
    kind,
    'data frame with a nameless index',
    `
,diameter,length,station
0,12.503,80.01,ST1
1,12.498,79.97,ST1
2,12.511,80.11,ST2
3,12.502,80.03,ST1
4,12.507,79.99,ST2
`,
    `
column 1¦diameter¦length¦station
0¦12.503¦80.01¦ST1
1¦12.498¦79.97¦ST1
2¦12.511¦80.11¦ST2
3¦12.502¦80.03¦ST1
4¦12.507¦79.99¦ST2
`,
    { end: '\n' },
  ),
  file(
    kind,
    'one column of names',
    `
Operator
M. Chen
K. Größl
"Smith, J."
A. Ito
S. O'Neil
`,
    `
Operator
M. Chen
K. Größl
Smith, J.
A. Ito
S. O'Neil
`,
  ),
  file(
    kind,
    'spaces between names in quotes',
    `
"part" "hole a" "hole b" "remark"
"P1" 4.01 4.02 "ok"
"P2" 4.00 4.01 "ok"
"P3" 3.99 4.03 "see note"
"P4" 4.02 4.00 "ok"
`,
    `
part¦hole a¦hole b¦remark
P1¦4.01¦4.02¦ok
P2¦4.00¦4.01¦ok
P3¦3.99¦4.03¦see note
P4¦4.02¦4.00¦ok
`,
    { end: '\n' },
  ),
]
