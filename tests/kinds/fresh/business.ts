import { file } from '../exports/file'

const kind = 'business'

/** Lists of ERP systems, banks, shops and personnel offices. */
export const business = [
  file(
    kind,
    'SAP list, bars with a rule, dates with points',
    `
------------------------------------------------------------
|Material |Kurztext           |Werk|   Bestand|ME|Datum     |
------------------------------------------------------------
|100-100  |Gehäuse            |1000|   1.204,0|ST|02.01.2014|
|100-110  |Laufrad, Guss      |1000|     310,0|ST|03.01.2014|
|100-120  |Welle 12 x 80      |1100|      88,5|KG|07.01.2014|
|100-130  |Dichtung           |1000|  12.000,0|ST|07.01.2014|
------------------------------------------------------------
`,
    `
Material¦Kurztext¦Werk¦Bestand¦ME¦Datum
100-100¦Gehäuse¦1000¦1.204,0¦ST¦02.01.2014
100-110¦Laufrad, Guss¦1000¦310,0¦ST¦03.01.2014
100-120¦Welle 12 x 80¦1100¦88,5¦KG¦07.01.2014
100-130¦Dichtung¦1000¦12.000,0¦ST¦07.01.2014
`,
    { encoding: 'windows-1252' },
  ),
  file(
    kind,
    'SAP spreadsheet, tabs, empty first column',
    `
02.05.2016\tDynamische Listenausgabe\t\t\t\t1

\tBestellung\tPos.\tMaterial\tMenge\tNettowert
\t4500001204\t10\t100-100\t12,000\t1.204,00
\t4500001204\t20\t100-120\t4,000\t88,50
\t4500001311\t10\t200-001\t1.000,000\t12.310,00
\t4500001402\t10\t100-100\t6,000\t602,00
`,
    `
column 1¦Bestellung¦Pos.¦Material¦Menge¦Nettowert
¦4500001204¦10¦100-100¦12,000¦1.204,00
¦4500001204¦20¦100-120¦4,000¦88,50
¦4500001311¦10¦200-001¦1.000,000¦12.310,00
¦4500001402¦10¦100-100¦6,000¦602,00
`,
  ),
  file(
    kind,
    'German bank, account above, balances below',
    `
"Kontoumsätze";"Girokonto 1204 8811"

"Zeitraum";"01.03.2015 - 31.03.2015"
"Kontostand";"1.204,10 EUR"

"Buchungstag";"Wertstellung";"Buchungstext";"Auftraggeber / Begünstigter";"Verwendungszweck";"Betrag (EUR)"
"02.03.2015";"02.03.2015";"Lastschrift";"Stadtwerke";"Abschlag 03/15, Kd-Nr. 00412";"-84,00"
"05.03.2015";"05.03.2015";"Gutschrift";"Müller GmbH & Co. KG";"Rechnung ""2015-018""";"1.190,00"
"09.03.2015";"10.03.2015";"Kartenzahlung";"REWE SAGT DANKE";"EC 5412 09.03 18:22";"-41,87"
"31.03.2015";"31.03.2015";"Gutschrift";"Arbeitgeber";"LOHN; MÄRZ";"2.410,55"
`,
    `
Buchungstag¦Wertstellung¦Buchungstext¦Auftraggeber / Begünstigter¦Verwendungszweck¦Betrag (EUR)
02.03.2015¦02.03.2015¦Lastschrift¦Stadtwerke¦Abschlag 03/15, Kd-Nr. 00412¦-84,00
05.03.2015¦05.03.2015¦Gutschrift¦Müller GmbH & Co. KG¦Rechnung "2015-018"¦1.190,00
09.03.2015¦10.03.2015¦Kartenzahlung¦REWE SAGT DANKE¦EC 5412 09.03 18:22¦-41,87
31.03.2015¦31.03.2015¦Gutschrift¦Arbeitgeber¦LOHN; MÄRZ¦2.410,55
`,
    { encoding: 'windows-1252' },
  ),
  file(
    kind,
    'bank of two rows, amounts in brackets',
    `
Date,Description,Debit,Credit,Balance
01 Feb 2018,"CARD 4411, COFFEE & CO",(3.20),,"1,004.11"
02 Feb 2018,SALARY,,"2,100.00","3,104.11"
`,
    `
Date¦Description¦Debit¦Credit¦Balance
01 Feb 2018¦CARD 4411, COFFEE & CO¦(3.20)¦¦1,004.11
02 Feb 2018¦SALARY¦¦2,100.00¦3,104.11
`,
  ),
  file(
    kind,
    'phone list, leading zeros and plus signs, no numbers to measure',
    `
Name,Extension,Mobile,Room
"Abel, Tom",0123,+44 7700 900123,B-007
"Ng, Li",0124,+44 7700 900124,B-007
"O'Brien, Pat",,07700 900125,A-112
"Zhao, Yu",0130,,A-113
`,
    `
Name¦Extension¦Mobile¦Room
Abel, Tom¦0123¦+44 7700 900123¦B-007
Ng, Li¦0124¦+44 7700 900124¦B-007
O'Brien, Pat¦¦07700 900125¦A-112
Zhao, Yu¦0130¦¦A-113
`,
  ),
  file(
    kind,
    'web shop products with HTML over several lines',
    `
handle,title,body_html,vendor,price,tags
mug-01,Mug,"<p>A <b>large</b> mug.</p>
<ul>
<li>300 ml</li>
<li>dishwasher safe</li>
</ul>",Clay & Co,12.50,"kitchen, gift"
mug-02,"Mug, small","<p style=""color:red"">Sold out</p>",Clay & Co,9.00,kitchen
bowl-1,Bowl,,Clay & Co,18.00,"kitchen, new"
plate-9,Plate,"<p>Ø 26 cm;
oven proof</p>",Nord,21.00,
`,
    `
handle¦title¦body_html¦vendor¦price¦tags
mug-01¦Mug¦<p>A <b>large</b> mug.</p>⏎<ul>⏎<li>300 ml</li>⏎<li>dishwasher safe</li>⏎</ul>¦Clay & Co¦12.50¦kitchen, gift
mug-02¦Mug, small¦<p style="color:red">Sold out</p>¦Clay & Co¦9.00¦kitchen
bowl-1¦Bowl¦¦Clay & Co¦18.00¦kitchen, new
plate-9¦Plate¦<p>Ø 26 cm;⏎oven proof</p>¦Nord¦21.00¦
`,
    { end: '\n' },
  ),
  file(
    kind,
    'single quotes around all, apostrophes doubled',
    `
'item','owner','qty'
'Smith''s vice','O''Hara','2'
'Clamp, 6 in','Wu','14'
'Level','D''Souza','3'
'Square','Li','1'
`,
    `
item¦owner¦qty
Smith's vice¦O'Hara¦2
Clamp, 6 in¦Wu¦14
Level¦D'Souza¦3
Square¦Li¦1
`,
  ),
  file(
    kind,
    'commas with a space behind, quotes behind the space',
    `
"name", "role", "start", "pay"
"Ana", "fitter, nights", "2011-03-01", 18.20
"Ben", "welder", "2012-07-15", 21.00
"Cai", "fitter, days", "2009-01-05", 17.90
"Dee", "paint", "2015-10-01", 16.40
`,
    `
name¦role¦start¦pay
Ana¦fitter, nights¦2011-03-01¦18.20
Ben¦welder¦2012-07-15¦21.00
Cai¦fitter, days¦2009-01-05¦17.90
Dee¦paint¦2015-10-01¦16.40
`,
  ),
  file(
    kind,
    'invoice, a table amid a letter',
    `
Nord Supply AB,,,,
Box 12, 111 20 Stockholm,,,
Invoice,2018-0412,,,
Date,2018-04-30,,,
,,,,
Art. no,Text,Qty,Unit price,Amount
10-220,Hex bolt M8x40,200,0.42,84.00
10-310,"Washer, M8",500,0.05,25.00
77-001,Thread lock 50 ml,3,11.90,35.70
90-100,Freight,1,12.00,12.00
,,,Net,156.70
,,,VAT 25 %,39.18
,,,To pay,195.88
,,,,
Thank you for your order,,,,
`,
    `
Art. no¦Text¦Qty¦Unit price¦Amount
10-220¦Hex bolt M8x40¦200¦0.42¦84.00
10-310¦Washer, M8¦500¦0.05¦25.00
77-001¦Thread lock 50 ml¦3¦11.90¦35.70
90-100¦Freight¦1¦12.00¦12.00
`,
  ),
  file(
    kind,
    'tickets with free text, quotes and newlines',
    `
Key;Summary;Status;Assignee;Comment
QA-101;"Gauge drifts; see log";Open;kim;"First seen Monday.

It reads ""0.02"" too much."
QA-102;Label missing;Closed;;
QA-104;Wrong rev. on drawing;Open;lee;"Rev. B; should be C"
QA-107;Shelf 3 empty;Open;kim;
`,
    `
Key¦Summary¦Status¦Assignee¦Comment
QA-101¦Gauge drifts; see log¦Open¦kim¦First seen Monday.⏎⏎It reads "0.02" too much.
QA-102¦Label missing¦Closed¦¦
QA-104¦Wrong rev. on drawing¦Open¦lee¦Rev. B; should be C
QA-107¦Shelf 3 empty¦Open¦kim¦
`,
    { end: '\n' },
  ),
  file(
    kind,
    'database dump with bars at both ends',
    `
+----+--------+-------+---------------------+
| id | code   | price | changed             |
+----+--------+-------+---------------------+
|  1 | AX-100 | 12.40 | 2017-01-02 10:00:00 |
|  2 | AX-110 |  9.95 | 2017-01-02 10:00:04 |
|  3 | NULL   |  0.00 | 2017-02-11 16:31:20 |
|  4 | BQ-7   | 99.00 | 2017-03-05 08:15:59 |
+----+--------+-------+---------------------+
4 rows in set (0.00 sec)
`,
    `
id¦code¦price¦changed
1¦AX-100¦12.40¦2017-01-02 10:00:00
2¦AX-110¦9.95¦2017-01-02 10:00:04
3¦NULL¦0.00¦2017-02-11 16:31:20
4¦BQ-7¦99.00¦2017-03-05 08:15:59
`,
    { end: '\n' },
  ),
  file(
    kind,
    'orders, one line cut short and one with a comma too many',
    `
order,customer,city,total,paid
9001,Alpha Ltd,Leeds,120.00,yes
9002,Beta, Sons & Co,York,88.00,no
9003,Gamma,Hull
9004,Delta,Leeds,410.50,yes
9005,Epsilon,Bath,19.99,yes
`,
    `
order¦customer¦city¦total¦paid¦column 6
9001¦Alpha Ltd¦Leeds¦120.00¦yes¦
9002¦Beta¦ Sons & Co¦York¦88.00¦no
9003¦Gamma¦Hull¦¦¦
9004¦Delta¦Leeds¦410.50¦yes¦
9005¦Epsilon¦Bath¦19.99¦yes¦
`,
  ),
  file(
    kind,
    'Brazilian sales, groups over quarters',
    `
Relatório de vendas;;;;
;1º trimestre;;2º trimestre;
Vendedor;Qtd;Valor;Qtd;Valor
João;12;R$ 1.204,50;15;R$ 1.810,00
Inês;9;R$ 988,00;11;R$ 1.020,10
Conceição;20;R$ 2.310,99;18;R$ 2.100,00
Luís;4;R$ 310,00;7;R$ 640,75
Total geral;45;R$ 4.813,49;51;R$ 5.570,85
`,
    `
Vendedor¦1º trimestre Qtd¦1º trimestre Valor¦2º trimestre Qtd¦2º trimestre Valor
João¦12¦R$ 1.204,50¦15¦R$ 1.810,00
Inês¦9¦R$ 988,00¦11¦R$ 1.020,10
Conceição¦20¦R$ 2.310,99¦18¦R$ 2.100,00
Luís¦4¦R$ 310,00¦7¦R$ 640,75
`,
    { encoding: 'windows-1252' },
  ),
]
