import { file, many } from '../exports/file'

const kind = 'logger'

/** Data loggers, weather stations, oscilloscopes and survey tools. */
export const loggers = [
  file(
    kind,
    'TOA5, units and kinds of sampling below the names',
    `
"TOA5","Roof","CR1000","12045","CR1000.Std.32","CPU:roof.CR1","2210","Met"
"TIMESTAMP","RECORD","AirTC_Avg","RH","WS_ms_S_WVT","Rain_mm_Tot"
"TS","RN","Deg C","%","meters/second","mm"
"","","Avg","Smp","WVc","Tot"
"2019-06-01 00:10:00",0,14.21,88.1,1.204,0
"2019-06-01 00:20:00",1,14.02,88.9,1.011,0
"2019-06-01 00:30:00",2,13.88,89.4,"NAN",0.2
"2019-06-01 00:40:00",3,13.71,90.2,0.877,0.4
`,
    `
TIMESTAMP¦RECORD¦AirTC_Avg¦RH¦WS_ms_S_WVT¦Rain_mm_Tot
2019-06-01 00:10:00¦0¦14.21¦88.1¦1.204¦0
2019-06-01 00:20:00¦1¦14.02¦88.9¦1.011¦0
2019-06-01 00:30:00¦2¦13.88¦89.4¦NAN¦0.2
2019-06-01 00:40:00¦3¦13.71¦90.2¦0.877¦0.4
`,
  ),
  file(
    kind,
    'oscilloscope, pairs above two columns',
    `
Model,TDS2024C
Record Length,2500
Sample Interval,4.0E-6
Vertical Units,V
Horizontal Units,s
TIME,CH1
-5.0000E-03,0.020
-4.9960E-03,0.040
-4.9920E-03,0.020
-4.9880E-03,-0.020
-4.9840E-03,0.000
-4.9800E-03,0.060
`,
    `
TIME¦CH1
-5.0000E-03¦0.020
-4.9960E-03¦0.040
-4.9920E-03¦0.020
-4.9880E-03¦-0.020
-4.9840E-03¦0.000
-4.9800E-03¦0.060
`,
    { end: '\n' },
  ),
  file(
    kind,
    'temperature logger with a title line and host events',
    `
"Plot Title: Cellar 3"
"#","Date Time, GMT+02:00","Temp, °C (LGR S/N: 9912)","Host Connected","End Of File"
1,05/14/13 09:00:00 AM,12.304,,
2,05/14/13 09:30:00 AM,12.328,,
3,05/14/13 10:00:00 AM,12.376,,
4,05/14/13 10:30:00 AM,12.401,,
5,05/14/13 10:41:12 AM,,Logged,Logged
`,
    `
#¦Date Time, GMT+02:00¦Temp, °C (LGR S/N: 9912)¦Host Connected¦End Of File
1¦05/14/13 09:00:00 AM¦12.304¦¦
2¦05/14/13 09:30:00 AM¦12.328¦¦
3¦05/14/13 10:00:00 AM¦12.376¦¦
4¦05/14/13 10:30:00 AM¦12.401¦¦
5¦05/14/13 10:41:12 AM¦¦Logged¦Logged
`,
    { bom: true },
  ),
  file(
    kind,
    'weather service, text block above, fixed columns by spaces',
    `
Oxford
Location: 4509E 2072N, Lat 51.761 Lon -1.262, 63 metres amsl
Estimated data is marked with a * after the value.
Missing data is marked by ---.
yyyy  mm   tmax    tmin      af    rain     sun
2012   1    9.2     2.1      10    48.0    60.2
2012   2    7.7     1.0      11    20.9    93.4
2012   3   13.4     3.2       6    26.2   161.8
2012   4   12.9     3.9       4   143.0     ---
2012   5   16.9     8.1       0    44.8   178.6
2012   6   18.6    10.8       0   151.8   133.9*
`,
    `
yyyy¦mm¦tmax¦tmin¦af¦rain¦sun
2012¦1¦9.2¦2.1¦10¦48.0¦60.2
2012¦2¦7.7¦1.0¦11¦20.9¦93.4
2012¦3¦13.4¦3.2¦6¦26.2¦161.8
2012¦4¦12.9¦3.9¦4¦143.0¦---
2012¦5¦16.9¦8.1¦0¦44.8¦178.6
2012¦6¦18.6¦10.8¦0¦151.8¦133.9*
`,
    { end: '\n' },
  ),
  file(
    kind,
    'German weather service, semicolons and padded cells, eor',
    `
STATIONS_ID;MESS_DATUM;QN_9;TT_TU;RF_TU;eor
         44;2007040100;    5;   6.7;  82.0;eor
         44;2007040101;    5;   6.1;  87.0;eor
         44;2007040102;    5;   5.2;  90.0;eor
         44;2007040103;    5;-999;-999;eor
         44;2007040104;    5;   3.9;  93.0;eor
`,
    `
STATIONS_ID¦MESS_DATUM¦QN_9¦TT_TU¦RF_TU¦eor
44¦2007040100¦5¦6.7¦82.0¦eor
44¦2007040101¦5¦6.1¦87.0¦eor
44¦2007040102¦5¦5.2¦90.0¦eor
44¦2007040103¦5¦-999¦-999¦eor
44¦2007040104¦5¦3.9¦93.0¦eor
`,
  ),
  file(
    kind,
    'Canadian climate, legend before the table',
    `
"Station Name","MONTREAL"
"Province","QUEBEC"
"Latitude","45.47"
"Climate Identifier","7025250"

"Legend"
"E","Estimated"
"M","Missing"
"T","Trace"

"Date/Time","Year","Month","Day","Max Temp (°C)","Max Temp Flag","Total Rain (mm)"
"2011-01-01","2011","01","01","7.8","","0.0"
"2011-01-02","2011","01","02","3.5","","0.0"
"2011-01-03","2011","01","03","-4.0","E","T"
"2011-01-04","2011","01","04","-1.5","","0.0"
"2011-01-05","2011","01","05","","M",""
"2011-01-06","2011","01","06","-5.6","","0.0"
`,
    `
Date/Time¦Year¦Month¦Day¦Max Temp (°C)¦Max Temp Flag¦Total Rain (mm)
2011-01-01¦2011¦01¦01¦7.8¦¦0.0
2011-01-02¦2011¦01¦02¦3.5¦¦0.0
2011-01-03¦2011¦01¦03¦-4.0¦E¦T
2011-01-04¦2011¦01¦04¦-1.5¦¦0.0
2011-01-05¦2011¦01¦05¦¦M¦
2011-01-06¦2011¦01¦06¦-5.6¦¦0.0
`,
  ),
  file(
    kind,
    'total station, points without names and codes behind',
    `
1001,3512044.120,5401210.887,312.044,KERB
1002,3512046.902,5401213.001,312.101,KERB
1003,3512049.377,5401215.200,312.160,TREE
1004,3512050.010,5401220.498,312.233,MH
1005,3512061.720,5401231.115,312.300,KERB
`,
    `
column 1¦column 2¦column 3¦column 4¦column 5
1001¦3512044.120¦5401210.887¦312.044¦KERB
1002¦3512046.902¦5401213.001¦312.101¦KERB
1003¦3512049.377¦5401215.200¦312.160¦TREE
1004¦3512050.010¦5401220.498¦312.233¦MH
1005¦3512061.720¦5401231.115¦312.300¦KERB
`,
  ),
  file(
    kind,
    'percent comments, names in the last of them',
    `
% station: harbour
% instrument: ADCP 600
% missing: NaN
% time, depth, u, v
2020-01-01T00:00,2.0,0.112,-0.031
2020-01-01T00:10,2.0,0.118,-0.029
2020-01-01T00:20,2.0,NaN,NaN
2020-01-01T00:30,2.0,0.101,-0.040
`,
    `
time¦depth¦u¦v
2020-01-01T00:00¦2.0¦0.112¦-0.031
2020-01-01T00:10¦2.0¦0.118¦-0.029
2020-01-01T00:20¦2.0¦NaN¦NaN
2020-01-01T00:30¦2.0¦0.101¦-0.040
`,
    { end: '\n' },
  ),
  file(
    kind,
    'geological survey, hash comments and a line of field widths',
    `
# U.S. Survey
# retrieved: 2015-02-03 09:12:44 EST
#
# Data provided for site 01646500
#    00060   Discharge, cubic feet per second (Mean)
#
agency_cd\tsite_no\tdatetime\t00060_mean\t00060_cd
5s\t15s\t20d\t14n\t10s
USGS\t01646500\t2015-01-01\t10200\tA
USGS\t01646500\t2015-01-02\t9870\tA
USGS\t01646500\t2015-01-03\t9510\tA
USGS\t01646500\t2015-01-04\t14300\tA:e
USGS\t01646500\t2015-01-05\t21900\tA
`,
    `
agency_cd¦site_no¦datetime¦00060_mean¦00060_cd
USGS¦01646500¦2015-01-01¦10200¦A
USGS¦01646500¦2015-01-02¦9870¦A
USGS¦01646500¦2015-01-03¦9510¦A
USGS¦01646500¦2015-01-04¦14300¦A:e
USGS¦01646500¦2015-01-05¦21900¦A
`,
    { end: '\n' },
  ),
  file(
    kind,
    'Dutch temperatures, # before the names, cells with spaces',
    `
BRON: KONINKLIJK INSTITUUT
Opmerking: door stationsverplaatsingen zijn reeksen mogelijk inhomogeen

STN      = stationsnummer
TG       = etmaalgemiddelde temperatuur (in 0.1 graden)
RH       = etmaalsom neerslag (in 0.1 mm)

# STN,YYYYMMDD,   TG,   RH

  260,20140101,   53,   12
  260,20140102,   81,   47
  260,20140103,   88,     
  260,20140104,   70,   64
  260,20140105,   65,   -1
`,
    `
STN¦YYYYMMDD¦TG¦RH
260¦20140101¦53¦12
260¦20140102¦81¦47
260¦20140103¦88¦
260¦20140104¦70¦64
260¦20140105¦65¦-1
`,
  ),
  file(
    kind,
    'machine log, event lines between measurements',
    `
Time;Spindle [rpm];Load [%];Temp [°C];Message
06:00:01;0;0,0;21,4;Power on
06:00:02;;;;Reference run
06:00:40;1200;14,2;21,9;
06:00:41;1201;14,4;21,9;
06:00:42;1199;61,0;22,3;Tool contact; T12
06:00:43;1200;60,2;22,8;
`,
    `
Time¦Spindle [rpm]¦Load [%]¦Temp [°C]¦Message¦column 6
06:00:01¦0¦0,0¦21,4¦Power on¦
06:00:02¦¦¦¦Reference run¦
06:00:40¦1200¦14,2¦21,9¦¦
06:00:41¦1201¦14,4¦21,9¦¦
06:00:42¦1199¦61,0¦22,3¦Tool contact¦ T12
06:00:43¦1200¦60,2¦22,8¦¦
`,
    { encoding: 'windows-1252' },
  ),
  file(
    kind,
    'UTF-16 from a chamber controller, tabs',
    `
Climate chamber KW-12
Program:\tDamp heat
Start:\t12.04.2018 07:00

Zeit\tSoll °C\tIst °C\tSoll % r.F.\tIst % r.F.
00:00\t23,0\t22,8\t50,0\t47,1
00:05\t23,0\t23,0\t50,0\t49,6
00:10\t40,0\t27,4\t93,0\t61,0
00:15\t40,0\t33,9\t93,0\t78,4
`,
    `
Zeit¦Soll °C¦Ist °C¦Soll % r.F.¦Ist % r.F.
00:00¦23,0¦22,8¦50,0¦47,1
00:05¦23,0¦23,0¦50,0¦49,6
00:10¦40,0¦27,4¦93,0¦61,0
00:15¦40,0¦33,9¦93,0¦78,4
`,
    { encoding: 'utf-16le', bom: true },
  ),
  file(
    kind,
    'many lines of a counter, days in ISO weeks',
    `
week,counter,bikes,mean_kmh
${many(30, ',', (i) => [`2019-W${String(i + 1).padStart(2, '0')}`, 'K-04', 410 + ((i * 37) % 211), (17 + ((i * 7) % 11) / 10).toFixed(1)])}
`,
    `
week¦counter¦bikes¦mean_kmh
${many(30, '¦', (i) => [`2019-W${String(i + 1).padStart(2, '0')}`, 'K-04', 410 + ((i * 37) % 211), (17 + ((i * 7) % 11) / 10).toFixed(1)])}
`,
  ),
]
