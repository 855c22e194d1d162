import { file } from '../exports/file'

const kind = 'portal'

/** Tables that towns, ministries and statistics offices publish. */
export const portals = [
  file(
    kind,
    'years as names below a title, codes of missing values and a source',
    `
Population by region on 1 January,,,,,
Last updated: 14 March 2016,,,,,
,,,,,
Region,2010,2011,2012,2013,2014
Eastern,412 310,414 002,:,417 811,419 020
Western,1 204 118,1 210 003,1 215 777,1 221 430,1 226 902
Northern,88 120,87 941,87 602,87 310,86 998
Southern,640 002,641 118,643 907,:,648 120
Capital,1 902 441,1 930 200,1 961 008,1 990 115,2 018 772
,,,,,
: not available,,,,,
Source: National Statistics Office,,,,,
`,
    `
Region¦2010¦2011¦2012¦2013¦2014
Eastern¦412 310¦414 002¦:¦417 811¦419 020
Western¦1 204 118¦1 210 003¦1 215 777¦1 221 430¦1 226 902
Northern¦88 120¦87 941¦87 602¦87 310¦86 998
Southern¦640 002¦641 118¦643 907¦:¦648 120
Capital¦1 902 441¦1 930 200¦1 961 008¦1 990 115¦2 018 772
`,
  ),
  file(
    kind,
    'German statistics office, groups over units, footer behind a rule',
    `
GENESIS-Tabelle: 41241-0010
Ernte ausgewählter Feldfrüchte: Länder, Jahre
Ernte- und Betriebsberichterstattung
;;Winterweizen;Winterweizen;Roggen;Roggen
;;Fläche;Ertrag;Fläche;Ertrag
;;1000 ha;dt/ha;1000 ha;dt/ha
2014;Bayern;512,4;78,3;38,1;55,2
2014;Hessen;155,9;82,0;14,2;63,9
2014;Sachsen;190,7;80,1;31,0;57,7
2015;Bayern;520,0;74,9;36,4;54,0
2015;Hessen;157,1;79,4;13,8;62,5
2015;Sachsen;192,2;75,5;-;56,1
__________
- = nichts vorhanden
(C)opyright Statistisches Bundesamt (Destatis), 2016
Stand: 02.05.2016 / 14:11:07
`,
    `
column 1¦column 2¦Winterweizen Fläche¦Winterweizen Ertrag¦Roggen Fläche¦Roggen Ertrag
2014¦Bayern¦512,4¦78,3¦38,1¦55,2
2014¦Hessen¦155,9¦82,0¦14,2¦63,9
2014¦Sachsen¦190,7¦80,1¦31,0¦57,7
2015¦Bayern¦520,0¦74,9¦36,4¦54,0
2015¦Hessen¦157,1¦79,4¦13,8¦62,5
2015¦Sachsen¦192,2¦75,5¦-¦56,1
`,
    { encoding: 'windows-1252' },
  ),
  file(
    kind,
    'French town, permits with addresses',
    `
numero_dossier;date_depot;demandeur;adresse;nature;surface_m2;url
PC 044 109 14 A0012;03/02/2014;SCI "Les Tilleuls";12, rue de l'Église;Construction neuve;1 204,50;https://data.ville.example/pc?id=12&lang=fr
PC 044 109 14 A0013;04/02/2014;M. Lefèvre;3 bis, quai de la Fosse;Extension;38,00;https://data.ville.example/pc?id=13&lang=fr
PC 044 109 14 A0014;07/02/2014;Mme N'Guyen;Lieu-dit "La Roche";Piscine;32,00;
PC 044 109 14 A0015;10/02/2014;SARL Duval & Fils;ZA de l'Hôpital, lot 7;Hangar;650,00;https://data.ville.example/pc?id=15&lang=fr
PC 044 109 14 A0016;10/02/2014;M. D'Amico;8, impasse des Ormes;Clôture;;
`,
    `
numero_dossier¦date_depot¦demandeur¦adresse¦nature¦surface_m2¦url
PC 044 109 14 A0012¦03/02/2014¦SCI "Les Tilleuls"¦12, rue de l'Église¦Construction neuve¦1 204,50¦https://data.ville.example/pc?id=12&lang=fr
PC 044 109 14 A0013¦04/02/2014¦M. Lefèvre¦3 bis, quai de la Fosse¦Extension¦38,00¦https://data.ville.example/pc?id=13&lang=fr
PC 044 109 14 A0014¦07/02/2014¦Mme N'Guyen¦Lieu-dit "La Roche"¦Piscine¦32,00¦
PC 044 109 14 A0015¦10/02/2014¦SARL Duval & Fils¦ZA de l'Hôpital, lot 7¦Hangar¦650,00¦https://data.ville.example/pc?id=15&lang=fr
PC 044 109 14 A0016¦10/02/2014¦M. D'Amico¦8, impasse des Ormes¦Clôture¦¦
`,
  ),
  file(
    kind,
    'points of interest with JSON and coordinates in cells',
    `
id,name,geometry,tags,updated
node/1201,"Fountain, old market","{""type"":""Point"",""coordinates"":[13.4051,52.5201]}","{""amenity"":""fountain""}",2021-04-02T08:11:09Z
node/1202,Bench,"{""type"":""Point"",""coordinates"":[13.4066,52.5207]}","{""amenity"":""bench"",""backrest"":""yes""}",2021-04-02T08:11:10Z
node/1207,"Café ""Mitte""","{""type"":""Point"",""coordinates"":[13.4102,52.5199]}","{}",2021-04-03T17:40:00Z
way/88,Playground,"{""type"":""Polygon"",""coordinates"":[[[13.4,52.5],[13.5,52.5],[13.5,52.6],[13.4,52.5]]]}","{""leisure"":""playground""}",2021-04-05T06:02:41Z
`,
    `
id¦name¦geometry¦tags¦updated
node/1201¦Fountain, old market¦{"type":"Point","coordinates":[13.4051,52.5201]}¦{"amenity":"fountain"}¦2021-04-02T08:11:09Z
node/1202¦Bench¦{"type":"Point","coordinates":[13.4066,52.5207]}¦{"amenity":"bench","backrest":"yes"}¦2021-04-02T08:11:10Z
node/1207¦Café "Mitte"¦{"type":"Point","coordinates":[13.4102,52.5199]}¦{}¦2021-04-03T17:40:00Z
way/88¦Playground¦{"type":"Polygon","coordinates":[[[13.4,52.5],[13.5,52.5],[13.5,52.6],[13.4,52.5]]]}¦{"leisure":"playground"}¦2021-04-05T06:02:41Z
`,
    { end: '\n' },
  ),
  file(
    kind,
    'spending over 25 000, first column blank until the next department',
    `
Spending over £25,000 - April 2013,,,,,
Department,Supplier,Date,Reference,Amount,Description
Health,Acme Care Ltd,02/04/2013,5000124,"£31,200.00",Agency staff
,"Brown, Smith & Co",03/04/2013,5000131,"£27,450.10",Legal fees
,Vale Homes,09/04/2013,5000140,"£112,000.00",Residential care
Highways,Tar & Stone plc,02/04/2013,5000126,"£45,310.75",Resurfacing
,Signs 4 U,11/04/2013,5000150,"£25,900.00","Signs, lamps"
Schools,County Meals,15/04/2013,5000166,"£64,020.00",Catering
,,,,"£305,880.85",
`,
    `
Department¦Supplier¦Date¦Reference¦Amount¦Description
Health¦Acme Care Ltd¦02/04/2013¦5000124¦£31,200.00¦Agency staff
¦Brown, Smith & Co¦03/04/2013¦5000131¦£27,450.10¦Legal fees
¦Vale Homes¦09/04/2013¦5000140¦£112,000.00¦Residential care
Highways¦Tar & Stone plc¦02/04/2013¦5000126¦£45,310.75¦Resurfacing
¦Signs 4 U¦11/04/2013¦5000150¦£25,900.00¦Signs, lamps
Schools¦County Meals¦15/04/2013¦5000166¦£64,020.00¦Catering
`,
    { encoding: 'windows-1252' },
  ),
  file(
    kind,
    'all text, one column of long sentences',
    `
Recommendation,Response,Lead
"The Council should publish all contracts within 30 days, as set out in the Code.",Accepted,Procurement
"Officers should be trained yearly; records must be kept.","Accepted in part: training every two years",People
"A single register of land, including garages, should be kept.",Rejected,Property
`,
    `
Recommendation¦Response¦Lead
The Council should publish all contracts within 30 days, as set out in the Code.¦Accepted¦Procurement
Officers should be trained yearly; records must be kept.¦Accepted in part: training every two years¦People
A single register of land, including garages, should be kept.¦Rejected¦Property
`,
  ),
  file(
    kind,
    'Spanish portal, thousands by points, two blank lines and notes',
    `
Instituto de Estadística
Matriculación de vehículos por provincia


Provincia;Turismos;Motocicletas;Camiones;Variación (%)
Almería;12.304;1.204;880;-1,4
Cádiz;21.118;3.870;1.002;2,0
Córdoba;14.890;2.011;954;0,7
Granada;17.402;3.115;1.120;-0,2
Huelva;8.660;1.080;611;1,1
Jaén;9.941;1.003;702;-2,8


Notas:
1) Datos provisionales.
2) No incluye ciclomotores.
Fuente: Dirección General de Tráfico
`,
    `
Provincia¦Turismos¦Motocicletas¦Camiones¦Variación (%)
Almería¦12.304¦1.204¦880¦-1,4
Cádiz¦21.118¦3.870¦1.002¦2,0
Córdoba¦14.890¦2.011¦954¦0,7
Granada¦17.402¦3.115¦1.120¦-0,2
Huelva¦8.660¦1.080¦611¦1,1
Jaén¦9.941¦1.003¦702¦-2,8
`,
    { encoding: 'windows-1252' },
  ),
  file(
    kind,
    'indicator table as a world bank writes it, key lines and trailing comma',
    `
"Data Source","World Indicators",

"Last Updated Date","2016-08-10",

"Country Name","Country Code","Indicator Name","2011","2012","2013",
"Aruba","ABW","Arable land (% of land area)","11.1","11.1","11.1",
"Andorra","AND","Arable land (% of land area)","5.9","5.9","5.9",
"Angola","AGO","Arable land (% of land area)","3.1","3.9","3.9",
"Albania","ALB","Arable land (% of land area)","22.7","22.6","",
"Arab World","ARB","Arable land (% of land area)","","4.0","4.1",
`,
    `
Country Name¦Country Code¦Indicator Name¦2011¦2012¦2013
Aruba¦ABW¦Arable land (% of land area)¦11.1¦11.1¦11.1
Andorra¦AND¦Arable land (% of land area)¦5.9¦5.9¦5.9
Angola¦AGO¦Arable land (% of land area)¦3.1¦3.9¦3.9
Albania¦ALB¦Arable land (% of land area)¦22.7¦22.6¦
Arab World¦ARB¦Arable land (% of land area)¦¦4.0¦4.1
`,
    { bom: true },
  ),
  file(
    kind,
    'Indian ministry, numbers of columns below the names',
    `
"TABLE 4.2: PRODUCTION OF MAJOR CROPS",,,,
"(Lakh tonnes)",,,,
"Sl. No.","State/UT","Rice","Wheat","Total pulses"
"(1)","(2)","(3)","(4)","(5)"
1,"Andhra Pradesh",128.95,0.04,12.28
2,"Assam",50.45,0.52,0.97
3,"Bihar",71.63,53.57,5.43
4,"Chhattisgarh",60.28,1.33,5.39
5,"Gujarat",17.90,40.72,7.80
"Source: Directorate of Economics & Statistics",,,,
`,
    `
Sl. No.¦State/UT¦Rice¦Wheat¦Total pulses
1¦Andhra Pradesh¦128.95¦0.04¦12.28
2¦Assam¦50.45¦0.52¦0.97
3¦Bihar¦71.63¦53.57¦5.43
4¦Chhattisgarh¦60.28¦1.33¦5.39
5¦Gujarat¦17.90¦40.72¦7.80
`,
  ),
  file(
    kind,
    'hierarchic rows with spaces before them, as printed',
    `
"Industry (NACE)","Enterprises","Persons employed","Turnover, EUR m"
"Manufacturing","2104","88120","21044.1"
"   Food products","310","14022","3120.4"
"   Beverages","41","2210","880.2"
"   Textiles","96","3104","402.9"
"Construction","8120","61002","9020.0"
"   Buildings","3010","28004","4431.7"
"   Civil engineering","402","9002","2018.8"
`,
    `
Industry (NACE)¦Enterprises¦Persons employed¦Turnover, EUR m
Manufacturing¦2104¦88120¦21044.1
   Food products¦310¦14022¦3120.4
   Beverages¦41¦2210¦880.2
   Textiles¦96¦3104¦402.9
Construction¦8120¦61002¦9020.0
   Buildings¦3010¦28004¦4431.7
   Civil engineering¦402¦9002¦2018.8
`,
  ),
  file(
    kind,
    'months as names with a total column and a total row',
    `
Visits to libraries 2015,,,,,
Library,Jan-15,Feb-15,Mar-15,Apr-15,Total
Central,"12,402","11,870","13,004","12,211","49,487"
Eastfield,"3,110","2,984","3,402","3,020","12,516"
Moor Lane,980,1014,1102,1003,4099
Quay,"1,540","1,498","1,611","1,590","6,239"
Total,"18,032","17,366","19,119","17,824","72,341"
`,
    `
Library¦Jan-15¦Feb-15¦Mar-15¦Apr-15¦Total
Central¦12,402¦11,870¦13,004¦12,211¦49,487
Eastfield¦3,110¦2,984¦3,402¦3,020¦12,516
Moor Lane¦980¦1014¦1102¦1003¦4099
Quay¦1,540¦1,498¦1,611¦1,590¦6,239
`,
    { end: '\n' },
  ),
  file(
    kind,
    'Italian schools, tab, contact lines above',
    `
Comune di Prato - Ufficio scuola
Referente: uff.scuola@comune.example, tel. +39 0574 000000
Aggiornato al: 31/01/2015

CODICE\tDENOMINAZIONE\tINDIRIZZO\tCAP\tALUNNI
POEE001\tG. Mazzini\tVia dell'Arco, 4\t59100\t312
POEE002\tDe Amicis\tP.zza S. Marco 1\t59100\t287
POMM004\t"L. Da Vinci"\tVia Roma 12/A\t59013\t501
POMM007\tSan Niccolò\tVia dell'Università, 9\t59100\t98
`,
    `
CODICE¦DENOMINAZIONE¦INDIRIZZO¦CAP¦ALUNNI
POEE001¦G. Mazzini¦Via dell'Arco, 4¦59100¦312
POEE002¦De Amicis¦P.zza S. Marco 1¦59100¦287
POMM004¦L. Da Vinci¦Via Roma 12/A¦59013¦501
POMM007¦San Niccolò¦Via dell'Università, 9¦59100¦98
`,
    { encoding: 'windows-1252' },
  ),
]
