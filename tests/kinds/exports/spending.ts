import { file } from './file'

const kind = 'spending'

export const spending = [
  file(
    kind,
    'payments over a limit, empty columns and rows behind',
    `
Department Family,Entity,Date,Expense Type,Supplier,Transaction Number,Amount,,,
Health,NHS Northtown,03/04/2013,Computer Hardware,"DELL CORPORATION LTD",5100231,"28,412.00",,,
Health,NHS Northtown,04/04/2013,Rent,"SMITH, JONES & PARTNERS",5100232,"41,250.00",,,
Health,NHS Northtown,11/04/2013,Agency Staff,MEDICS PRO LTD,5100287,"25,001.60",,,
Health,NHS Northtown,18/04/2013,Drugs,ALLIANCE HEALTHCARE,5100301,"-30,118.25",,,
Health,NHS Northtown,25/04/2013,Utilities,"BRITISH GAS, BUSINESS",5100342,"26,740.11",,,
,,,,,,,,,
,,,,,,,,,
`,
    `
Department Family¦Entity¦Date¦Expense Type¦Supplier¦Transaction Number¦Amount
Health¦NHS Northtown¦03/04/2013¦Computer Hardware¦DELL CORPORATION LTD¦5100231¦28,412.00
Health¦NHS Northtown¦04/04/2013¦Rent¦SMITH, JONES & PARTNERS¦5100232¦41,250.00
Health¦NHS Northtown¦11/04/2013¦Agency Staff¦MEDICS PRO LTD¦5100287¦25,001.60
Health¦NHS Northtown¦18/04/2013¦Drugs¦ALLIANCE HEALTHCARE¦5100301¦-30,118.25
Health¦NHS Northtown¦25/04/2013¦Utilities¦BRITISH GAS, BUSINESS¦5100342¦26,740.11
`,
  ),
  file(
    kind,
    'title in the first cell, names three lines further, £ in windows-1252',
    `
Gifts and hospitality: October to December 2012,,,,
,,,,
,,,,
Minister,Date,Organisation,Type of hospitality,Value (£)
"Rt Hon A. Brown MP",03/10/2012,Royal Opera House,Dinner,£145.00
"Rt Hon A. Brown MP",17/10/2012,"Confederation of Industry, East",Lunch,£60.00
C. White MP,05/11/2012,The Times,Breakfast,£25.00
C. White MP,28/11/2012,Farmers' Union,Dinner,£85.50
D. Green MP,Nil return,,,
`,
    `
Minister¦Date¦Organisation¦Type of hospitality¦Value (£)
Rt Hon A. Brown MP¦03/10/2012¦Royal Opera House¦Dinner¦£145.00
Rt Hon A. Brown MP¦17/10/2012¦Confederation of Industry, East¦Lunch¦£60.00
C. White MP¦05/11/2012¦The Times¦Breakfast¦£25.00
C. White MP¦28/11/2012¦Farmers' Union¦Dinner¦£85.50
D. Green MP¦Nil return¦¦¦
`,
    { encoding: 'windows-1252' },
  ),
  file(
    kind,
    'travel expenses, merged names over two lines, total and note',
    `
SENIOR OFFICIALS' EXPENSES,,,,,,,
1 July - 30 September 2013,,,,,,,
,,,,,,,
Name,Date,Destination,Cost,,,,Total
,,,Air,Rail,Taxi,Hotel,
J. Harper,02/07/2013,Leeds,,84.50,12.00,,96.50
J. Harper,15/07/2013,Brussels,212.30,,31.20,140.00,383.50
P. Singh,16/07/2013,Cardiff,,71.00,,89.00,160.00
P. Singh,04/09/2013,Glasgow,131.90,,18.40,95.00,245.30
R. Owen,19/09/2013,York,,66.20,9.50,,75.70
Total,,,344.20,221.70,71.10,324.00,961.00
,,,,,,,
* Costs include VAT where it applies,,,,,,,
`,
    `
Name¦Date¦Destination¦Cost Air¦Cost Rail¦Cost Taxi¦Cost Hotel¦Total
J. Harper¦02/07/2013¦Leeds¦¦84.50¦12.00¦¦96.50
J. Harper¦15/07/2013¦Brussels¦212.30¦¦31.20¦140.00¦383.50
P. Singh¦16/07/2013¦Cardiff¦¦71.00¦¦89.00¦160.00
P. Singh¦04/09/2013¦Glasgow¦131.90¦¦18.40¦95.00¦245.30
R. Owen¦19/09/2013¦York¦¦66.20¦9.50¦¦75.70
`,
  ),
  file(
    kind,
    'senior posts, nearly every cell quoted',
    `
"Post Unique Reference","Name","Grade","Job Title","Job/Team Function","Parent Department","Contact Phone","Reports to Senior Post","Salary Cost of Reports (£)","FTE","Actual Pay Floor (£)","Valid?"
"CE01","A. Roberts","SCS3","Chief Executive","Leads the agency, its board and its 1,200 staff","Transport","0300 123 0001","XX","412000","1.00","140000","1"
"FD01","L. Chen","SCS2","Director, Finance","Finance, estates and ""shared services""","Transport","0300 123 0002","CE01","268000","1.00","95000","1"
"OP01","N/D","SCS1","Deputy Director","Operations: depots, routes; drivers' training","Transport","N/D","CE01","801000","0.80","65000","1"
"OP02","Vacant","SCS1","Deputy Director","Digital, data and technology","Transport","N/D","CE01","0","0.00","N/A","1"
"HR01","S. O'Neil","SCS1","Head of People","Pay, pensions, recruitment","Transport","0300 123 0005","CE01","150500","1.00","70000","1"
`,
    `
Post Unique Reference¦Name¦Grade¦Job Title¦Job/Team Function¦Parent Department¦Contact Phone¦Reports to Senior Post¦Salary Cost of Reports (£)¦FTE¦Actual Pay Floor (£)¦Valid?
CE01¦A. Roberts¦SCS3¦Chief Executive¦Leads the agency, its board and its 1,200 staff¦Transport¦0300 123 0001¦XX¦412000¦1.00¦140000¦1
FD01¦L. Chen¦SCS2¦Director, Finance¦Finance, estates and "shared services"¦Transport¦0300 123 0002¦CE01¦268000¦1.00¦95000¦1
OP01¦N/D¦SCS1¦Deputy Director¦Operations: depots, routes; drivers' training¦Transport¦N/D¦CE01¦801000¦0.80¦65000¦1
OP02¦Vacant¦SCS1¦Deputy Director¦Digital, data and technology¦Transport¦N/D¦CE01¦0¦0.00¦N/A¦1
HR01¦S. O'Neil¦SCS1¦Head of People¦Pay, pensions, recruitment¦Transport¦0300 123 0005¦CE01¦150500¦1.00¦70000¦1
`,
  ),
  file(
    kind,
    'junior posts, error words of a spreadsheet',
    `
Parent Department,Organisation,Unit,Reporting Senior Post,Grade,Payscale Minimum (£),Payscale Maximum (£),Generic Job Title,Number of Posts in FTE,Professional/Occupational Group
Transport,Roads Agency,Depots,OP01,Grade 6,"52,103","61,880",Team leader,3.00,Operational Delivery
Transport,Roads Agency,Depots,OP01,Grade 7,"43,020",#REF!,Manager,12.60,Operational Delivery
Transport,Roads Agency,Finance,FD01,HEO,"26,500","32,100",Analyst,#N/A,Finance
Transport,Roads Agency,Finance,FD01,EO,"22,112","26,730",#VALUE!,8.40,Finance
Transport,Roads Agency,People,HR01,AO,"17,900","20,420",Officer,#DIV/0!,Human Resources
`,
    `
Parent Department¦Organisation¦Unit¦Reporting Senior Post¦Grade¦Payscale Minimum (£)¦Payscale Maximum (£)¦Generic Job Title¦Number of Posts in FTE¦Professional/Occupational Group
Transport¦Roads Agency¦Depots¦OP01¦Grade 6¦52,103¦61,880¦Team leader¦3.00¦Operational Delivery
Transport¦Roads Agency¦Depots¦OP01¦Grade 7¦43,020¦#REF!¦Manager¦12.60¦Operational Delivery
Transport¦Roads Agency¦Finance¦FD01¦HEO¦26,500¦32,100¦Analyst¦#N/A¦Finance
Transport¦Roads Agency¦Finance¦FD01¦EO¦22,112¦26,730¦#VALUE!¦8.40¦Finance
Transport¦Roads Agency¦People¦HR01¦AO¦17,900¦20,420¦Officer¦#DIV/0!¦Human Resources
`,
    { encoding: 'windows-1252' },
  ),
  file(
    kind,
    'purchasing cards, an empty line behind each cardholder',
    `
Cardholder,Date,Merchant,Net,VAT,Gross
A. Field,01/03/2015,SCREWFIX,20.83,4.17,25.00
A. Field,04/03/2015,"B & Q, 1182",41.67,8.33,50.00

K. Moore,02/03/2015,TRAINLINE.COM,66.00,0.00,66.00
K. Moore,09/03/2015,POST OFFICE,12.40,0.00,12.40
K. Moore,10/03/2015,AMAZON UK,33.33,6.67,40.00

W. Lane,12/03/2015,HALFORDS 0421,16.66,3.34,20.00
`,
    `
Cardholder¦Date¦Merchant¦Net¦VAT¦Gross
A. Field¦01/03/2015¦SCREWFIX¦20.83¦4.17¦25.00
A. Field¦04/03/2015¦B & Q, 1182¦41.67¦8.33¦50.00
K. Moore¦02/03/2015¦TRAINLINE.COM¦66.00¦0.00¦66.00
K. Moore¦09/03/2015¦POST OFFICE¦12.40¦0.00¦12.40
K. Moore¦10/03/2015¦AMAZON UK¦33.33¦6.67¦40.00
W. Lane¦12/03/2015¦HALFORDS 0421¦16.66¦3.34¦20.00
`,
  ),
  file(
    kind,
    'subtotals between the groups and a grand total',
    `
Cost centre,Account,Description,Budget,Actual
4100,51200,Paper,1200.00,1104.20
4100,51210,Toner,900.00,1022.75
4100,51290,Postage,450.00,431.00
Subtotal 4100,,,2550.00,2557.95
4200,53100,Calibration,5200.00,4980.00
4200,53110,Reference parts,3100.00,3350.40
4200,53120,Repairs,1500.00,640.00
Subtotal 4200,,,9800.00,8970.40
Grand total,,,12350.00,11528.35
`,
    `
Cost centre¦Account¦Description¦Budget¦Actual
4100¦51200¦Paper¦1200.00¦1104.20
4100¦51210¦Toner¦900.00¦1022.75
4100¦51290¦Postage¦450.00¦431.00
4200¦53100¦Calibration¦5200.00¦4980.00
4200¦53110¦Reference parts¦3100.00¦3350.40
4200¦53120¦Repairs¦1500.00¦640.00
`,
  ),
  file(
    kind,
    'years as names, footnotes and source below',
    `
Production by plant (thousand pieces),,,,
,,,,
Plant,2015,2016,2017,2018
North,412,431,440,452
South,208,215,199,230
East,96,104,118,121
West,301,296,310,318
,,,,
1) 2018 provisional,,,,
"Source: annual reports, own calculation",,,,
`,
    `
Plant¦2015¦2016¦2017¦2018
North¦412¦431¦440¦452
South¦208¦215¦199¦230
East¦96¦104¦118¦121
West¦301¦296¦310¦318
`,
  ),
  file(
    kind,
    'all names are years',
    `
2015,2016,2017,2018,2019
41.2,43.1,44.0,45.2,45.9
20.8,21.5,19.9,23.0,22.4
9.6,10.4,11.8,12.1,12.0
30.1,29.6,31.0,31.8,33.2
17.5,18.0,17.2,19.4,20.1
`,
    `
2015¦2016¦2017¦2018¦2019
41.2¦43.1¦44.0¦45.2¦45.9
20.8¦21.5¦19.9¦23.0¦22.4
9.6¦10.4¦11.8¦12.1¦12.0
30.1¦29.6¦31.0¦31.8¦33.2
17.5¦18.0¦17.2¦19.4¦20.1
`,
  ),
  file(
    kind,
    'bank statement, German, account above',
    `
"Kontonummer:";"DE02 1203 0000 0000 2020 51 / Girokonto";

"Von:";"01.03.2024";
"Bis:";"31.03.2024";
"Kontostand vom 31.03.2024:";"4.120,77 EUR";

"Buchungstag";"Wertstellung";"Auftraggeber / Begünstigter";"Verwendungszweck";"Betrag (EUR)";
"28.03.2024";"28.03.2024";"Stadtwerke";"Abschlag März; Kd-Nr 4711";"-89,00";
"27.03.2024";"27.03.2024";"REWE SAGT DANKE";"Kartenzahlung";"-41,32";
"25.03.2024";"25.03.2024";"Muster GmbH";"Gehalt 03/2024";"2.841,09";
"21.03.2024";"22.03.2024";"Müller, Anna";"Miete";"-1.050,00";
"18.03.2024";"18.03.2024";"DB Vertrieb";"Fahrkarte ""Sparpreis""";"-29,90";
`,
    `
Buchungstag¦Wertstellung¦Auftraggeber / Begünstigter¦Verwendungszweck¦Betrag (EUR)
28.03.2024¦28.03.2024¦Stadtwerke¦Abschlag März; Kd-Nr 4711¦-89,00
27.03.2024¦27.03.2024¦REWE SAGT DANKE¦Kartenzahlung¦-41,32
25.03.2024¦25.03.2024¦Muster GmbH¦Gehalt 03/2024¦2.841,09
21.03.2024¦22.03.2024¦Müller, Anna¦Miete¦-1.050,00
18.03.2024¦18.03.2024¦DB Vertrieb¦Fahrkarte "Sparpreis"¦-29,90
`,
    { encoding: 'windows-1252', end: '\n' },
  ),
  file(
    kind,
    'contracts, addresses of several lines',
    `
Ref,Supplier,Address,Start,End,Value
C-001,"Brook & Sons","12 Mill Lane
Leeds
LS1 4AB",01/04/2014,31/03/2016,"£120,000"
C-002,Acorn Ltd,"Unit 4, The Old Dairy
York",01/06/2014,31/05/2015,"£48,500"
C-003,"O'Hara Plant Hire","Station Road, Hull",15/07/2014,,"£15,200"
C-004,Delta Cleaning,"3 High Street

Selby",01/09/2014,31/08/2017,"£96,000"
`,
    `
Ref¦Supplier¦Address¦Start¦End¦Value
C-001¦Brook & Sons¦12 Mill Lane⏎Leeds⏎LS1 4AB¦01/04/2014¦31/03/2016¦£120,000
C-002¦Acorn Ltd¦Unit 4, The Old Dairy⏎York¦01/06/2014¦31/05/2015¦£48,500
C-003¦O'Hara Plant Hire¦Station Road, Hull¦15/07/2014¦¦£15,200
C-004¦Delta Cleaning¦3 High Street⏎⏎Selby¦01/09/2014¦31/08/2017¦£96,000
`,
    { end: '\n' },
  ),
  file(
    kind,
    'invoices ragged at the end, no last line end',
    `
Invoice;Customer;Item;Qty;Price;Comment
2024-0001;Adler AG;Ring 12;40;3,20
2024-0001;Adler AG;Ring 14;40;3,45;
2024-0002;Berg GmbH;Bolzen;120;0,89;Teillieferung
2024-0003;Czerny KG;Platte;6
2024-0004;Dorn OHG;Feder;300;0,12;eilig;Expressversand
2024-0005;Adler AG;Ring 12;80;3,10
`,
    `
Invoice¦Customer¦Item¦Qty¦Price¦Comment¦column 7
2024-0001¦Adler AG¦Ring 12¦40¦3,20¦¦
2024-0001¦Adler AG¦Ring 14¦40¦3,45¦¦
2024-0002¦Berg GmbH¦Bolzen¦120¦0,89¦Teillieferung¦
2024-0003¦Czerny KG¦Platte¦6¦¦¦
2024-0004¦Dorn OHG¦Feder¦300¦0,12¦eilig¦Expressversand
2024-0005¦Adler AG¦Ring 12¦80¦3,10¦¦
`,
    { ended: false },
  ),
  file(
    kind,
    'prices in euros, dashes and curly quotes in windows-1252',
    `
Artikel;Größe;Preis;Hinweis
Ring „Omega“;12 – 14;3,20 €;Lieferant’s Angabe
Bolzen;8;0,89 €;
Feder …;300;0,12 €;„eilig“
Platte;6;14,00 €;bis 31. März
`,
    `
Artikel¦Größe¦Preis¦Hinweis
Ring „Omega“¦12 – 14¦3,20 €¦Lieferant’s Angabe
Bolzen¦8¦0,89 €¦
Feder …¦300¦0,12 €¦„eilig“
Platte¦6¦14,00 €¦bis 31. März
`,
    { encoding: 'windows-1252' },
  ),
]
