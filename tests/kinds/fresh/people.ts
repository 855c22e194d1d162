import { file } from '../exports/file'

const kind = 'people'

/** Hospitals, universities, surveys and clubs. */
export const people = [
  file(
    kind,
    'survey, questions as names',
    `
"Response ID","Submitted","How satisfied are you with the canteen, overall?","Why? (free text)","May we contact you?"
"12","2019-11-04 12:01","4","Good soups, but the queue is long. ""Next please!""","Yes"
"13","2019-11-04 12:03","2","Too loud;
cold food","No"
"15","2019-11-04 12:10","5","","Yes"
"16","2019-11-04 12:14","","I don't eat there","No"
"19","2019-11-04 13:40","3","-","No"
`,
    `
Response ID¦Submitted¦How satisfied are you with the canteen, overall?¦Why? (free text)¦May we contact you?
12¦2019-11-04 12:01¦4¦Good soups, but the queue is long. "Next please!"¦Yes
13¦2019-11-04 12:03¦2¦Too loud;⏎cold food¦No
15¦2019-11-04 12:10¦5¦¦Yes
16¦2019-11-04 12:14¦¦I don't eat there¦No
19¦2019-11-04 13:40¦3¦-¦No
`,
    { end: '\n' },
  ),
  file(
    kind,
    'waiting times, title of two lines, quarter groups',
    `
Waiting times for treatment,,,,,,
Number of patients still waiting at month end,,,,,,
,,,,,,
,,Q1,,,Q2,
Trust code,Trust name,Jan,Feb,Mar,Apr,May
RA1,Northfield Hospital,120,131,128,140,122
RA2,"St. Mary's, Eastham",88,91,*,95,90
RA3,Royal Infirmary,310,322,315,298,301
RB7,Vale Community,12,*,9,11,14
* suppressed: fewer than 6,,,,,,
`,
    `
Trust code¦Trust name¦Q1 Jan¦Q1 Feb¦Q1 Mar¦Q2 Apr¦Q2 May
RA1¦Northfield Hospital¦120¦131¦128¦140¦122
RA2¦St. Mary's, Eastham¦88¦91¦*¦95¦90
RA3¦Royal Infirmary¦310¦322¦315¦298¦301
RB7¦Vale Community¦12¦*¦9¦11¦14
`,
  ),
  file(
    kind,
    'blood values, units in a line, flags behind values',
    `
PatNr;Entnahme;Hb;Flag;Leuko;Flag;CRP;Flag
;;g/dl;;/nl;;mg/l;
0004711;03.05.2019 07:30;13,4;;8,1;;1,2;
0004712;03.05.2019 07:34;10,9;L;12,4;H;88,0;H
0004713;03.05.2019 07:41;14,8;;6,0;;<0,6;
0004720;03.05.2019 08:02;15,1;;9,7;;4,1;
0004721;03.05.2019 08:05;folgt;;7,7;;2,0;
`,
    `
PatNr¦Entnahme¦Hb¦Flag¦Leuko¦Flag (2)¦CRP¦Flag (3)
0004711¦03.05.2019 07:30¦13,4¦¦8,1¦¦1,2¦
0004712¦03.05.2019 07:34¦10,9¦L¦12,4¦H¦88,0¦H
0004713¦03.05.2019 07:41¦14,8¦¦6,0¦¦<0,6¦
0004720¦03.05.2019 08:02¦15,1¦¦9,7¦¦4,1¦
0004721¦03.05.2019 08:05¦folgt¦¦7,7¦¦2,0¦
`,
  ),
  file(
    kind,
    'marks of a course, some missing',
    `
Student,ID,Section,Quiz 1,Quiz 2,Exam
"Adams, Zoe",20140012,01,8,9.5,71
"Brown, Al",20140019,01,7.5,10,66
"Chu, Mei",20140033,02,,8,80
"Díaz, Eva",20140040,02,9,9,
"Evans, Rhys",20140041,01,10,7,58
`,
    `
Student¦ID¦Section¦Quiz 1¦Quiz 2¦Exam
Adams, Zoe¦20140012¦01¦8¦9.5¦71
Brown, Al¦20140019¦01¦7.5¦10¦66
Chu, Mei¦20140033¦02¦¦8¦80
Díaz, Eva¦20140040¦02¦9¦9¦
Evans, Rhys¦20140041¦01¦10¦7¦58
`,
  ),
  file(
    kind,
    'timetable, days as names, text only, many empty cells',
    `
,Monday,Tuesday,Wednesday,Thursday,Friday
08:00,Maths,,Physics,,Maths
09:00,Maths,Chemistry,Physics,"Lab, room 4",
10:00,,Chemistry,,"Lab, room 4",Sports
11:00,English,,,,Sports
`,
    `
column 1¦Monday¦Tuesday¦Wednesday¦Thursday¦Friday
08:00¦Maths¦¦Physics¦¦Maths
09:00¦Maths¦Chemistry¦Physics¦Lab, room 4¦
10:00¦¦Chemistry¦¦Lab, room 4¦Sports
11:00¦English¦¦¦¦Sports
`,
  ),
  file(
    kind,
    'library catalogue, bars, titles with commas and quotes',
    `
Signatur|Titel|Verfasser|Jahr|ISBN
A 12/3|"Über ""Gestalt"""|Köhler, W.|1920|
A 12/4|Maß und Zahl; Teil 1|Weiß, A., Schäfer, B.|1998|3-540-12345-6
B 7|L'état des lieux|Dupont, J.|[2001]|2-07-012345-X
B 9|100 Jahre Stadtbad|ohne|2011|978-3-540-12345-3
`,
    `
Signatur¦Titel¦Verfasser¦Jahr¦ISBN
A 12/3¦Über "Gestalt"¦Köhler, W.¦1920¦
A 12/4¦Maß und Zahl; Teil 1¦Weiß, A., Schäfer, B.¦1998¦3-540-12345-6
B 7¦L'état des lieux¦Dupont, J.¦[2001]¦2-07-012345-X
B 9¦100 Jahre Stadtbad¦ohne¦2011¦978-3-540-12345-3
`,
    { encoding: 'windows-1252' },
  ),
  file(
    kind,
    'race results below club lines, times and places',
    `
TV Einigkeit 1890 e.V.
10-km-Lauf, 12. Juni 2016
Wertung: Frauen

Platz;StNr;Name;Verein;JG;AK;Zeit
1;112;Huber, Anna;LG Süd;1988;W28;00:36:12
2;87;Öztürk, Elif;;1991;W25;00:37:40
3;140;Maier-Lang, Eva;TV Einigkeit;1979;W37;00:39:05
4;9;Kraus, Ute;SV Ahorn;1965;W51;00:41:58
`,
    `
Platz¦StNr¦Name¦Verein¦JG¦AK¦Zeit
1¦112¦Huber, Anna¦LG Süd¦1988¦W28¦00:36:12
2¦87¦Öztürk, Elif¦¦1991¦W25¦00:37:40
3¦140¦Maier-Lang, Eva¦TV Einigkeit¦1979¦W37¦00:39:05
4¦9¦Kraus, Ute¦SV Ahorn¦1965¦W51¦00:41:58
`,
  ),
  file(
    kind,
    'minutes of decisions, three rows of long text',
    `
No.,Decision,Owner,Due
1,"Buy a second gauge block set (grade 1), because the present one is out for calibration too long",Purchasing,2020-02-28
2,"Stop using form F-12; use F-14, ""Inspection of first parts"", instead",Quality,at once
3,Tell all shifts,Foremen,
`,
    `
No.¦Decision¦Owner¦Due
1¦Buy a second gauge block set (grade 1), because the present one is out for calibration too long¦Purchasing¦2020-02-28
2¦Stop using form F-12; use F-14, "Inspection of first parts", instead¦Quality¦at once
3¦Tell all shifts¦Foremen¦
`,
  ),
  file(
    kind,
    'addresses in one column, no header',
    `
anna@firm.example
bert.lang@firm.example
c.meier@plant.example
dora@firm.example
`,
    `
column 1
anna@firm.example
bert.lang@firm.example
c.meier@plant.example
dora@firm.example
`,
  ),
  file(
    kind,
    'election, parties as groups over votes and percent',
    `
Résultats du 2nd tour
Commune,Inscrits,Votants,LISTE A,,LISTE B,,LISTE C,
,,,Voix,%,Voix,%,Voix,%
Aubry,1204,880,410,"46,6",300,"34,1",170,"19,3"
Bessan,3310,2011,"1 002","49,8",609,"30,3",400,"19,9"
Caux,512,420,88,"21,0",232,"55,2",100,"23,8"
Dions,288,201,101,"50,2",60,"29,9",40,"19,9"
`,
    `
Commune¦Inscrits¦Votants¦LISTE A Voix¦LISTE A %¦LISTE B Voix¦LISTE B %¦LISTE C Voix¦LISTE C %
Aubry¦1204¦880¦410¦46,6¦300¦34,1¦170¦19,3
Bessan¦3310¦2011¦1 002¦49,8¦609¦30,3¦400¦19,9
Caux¦512¦420¦88¦21,0¦232¦55,2¦100¦23,8
Dions¦288¦201¦101¦50,2¦60¦29,9¦40¦19,9
`,
    { encoding: 'windows-1252', end: '\n' },
  ),
  file(
    kind,
    'glossary, two columns of text',
    `
Term,Meaning
Burr,"Thin ridge left by machining, to be removed"
Runout,How far a surface departs from turning true
Flash,"Surplus material at the parting line (castings, mouldings)"
Chatter,Marks from vibration
`,
    `
Term¦Meaning
Burr¦Thin ridge left by machining, to be removed
Runout¦How far a surface departs from turning true
Flash¦Surplus material at the parting line (castings, mouldings)
Chatter¦Marks from vibration
`,
  ),
]
