import { around } from '../tables/vary'
import { file, many } from './file'

const kind = 'instrument'
const scope = (i: number) => [
  (-2e-4 + i * 1e-6).toExponential(4),
  around(0.4, 0.2, 3, i, 1),
  around(-1.2, 0.1, 3, i, 2),
]
const comma = (text: string) => text.replace('.', ',')
const pull = (i: number) =>
  [(i * 0.05).toFixed(2), (i * 0.013).toFixed(3), around(40 * i, 2, 1, i, 3)].map(comma)
const logged = (i: number) => [
  `14.03.2024 08:${String(i).padStart(2, '0')}:00`,
  comma(around(21.4, 0.5, 1, i, 1)),
  comma(around(48, 2, 1, i, 2)),
]
const scan = (i: number) => [(20 + i * 0.0131).toFixed(4), '18.87', 400 + ((i * 37) % 91)]
const counted = (i: number) => [
  `2024-03-14;09:${String(i).padStart(2, '0')}:00`,
  1200 + ((i * 131) % 900),
  210 + ((i * 17) % 60),
  (i * 7) % 11,
]
const absorbance = (i: number) => [
  (700 - i).toFixed(2),
  around(0.31, 0.02, 6, i, 1),
  (700 - i).toFixed(2),
  around(0.28, 0.02, 6, i, 2),
]

export const instruments = [
  file(
    kind,
    'oscilloscope, settings above',
    `
Model,MSO44B
Firmware Version,2.0.3

Waveform Type,ANALOG
Horizontal Units,s
Horizontal Scale,4.0E-05
Sample Interval,1.0E-06
Record Length,200
Vertical Units,V
Label,,

TIME,CH1,CH2
${many(200, ',', scope)}
`,
    `TIME¦CH1¦CH2\n${many(200, '¦', scope)}`,
    { end: '\n' },
  ),
  file(
    kind,
    'tensile tester, German, parameters above and units below the names',
    `
Prüfprotokoll
Prüfnorm;DIN EN ISO 6892-1
Werkstoff;X5CrNi18-10
Prüfer;K. Größl
Prüfgeschwindigkeit;0,5;mm/min
Probenbreite b;12,51;mm

Zeit;Weg;Kraft
s;mm;N
${many(60, ';', pull)}
`,
    `Zeit¦Weg¦Kraft\n${many(60, '¦', pull)}`,
    { encoding: 'windows-1252' },
  ),
  file(
    kind,
    'tensile tester, everything quoted',
    `
"Specimen label","A-17"
"Width","12.500","mm"
"Thickness","2.01","mm"

"Time","Extension","Load"
"(s)","(mm)","(N)"
"0.000","0.00000","-0.112"
"0.100","0.00091","3.408"
"0.200","0.00254","11.020"
"0.300","0.00420","19.871"
"0.400","0.00587","28.934"
"0.500","0.00754","37.602"
`,
    `
Time¦Extension¦Load
0.000¦0.00000¦-0.112
0.100¦0.00091¦3.408
0.200¦0.00254¦11.020
0.300¦0.00420¦19.871
0.400¦0.00587¦28.934
0.500¦0.00754¦37.602
`,
  ),
  file(
    kind,
    'X-ray diffractometer, sections in brackets',
    `
[Measurement conditions]
Sample identification,Steel A 3/2
Comment,"Configuration=Reflection, Owner=lab"
Anode material,Cu
K-Alpha1 wavelength,1.5405980
Scan range,20.0000,80.0000
No. of points,120

[Scan points]
Angle,TimePerStep,Intensity
${many(120, ',', scan)}
`,
    `Angle¦TimePerStep¦Intensity\n${many(120, '¦', scan)}`,
  ),
  file(
    kind,
    'spectrometer, samples above pairs of columns, method below',
    `
Baseline 100%T,,Sample 12,
Wavelength (nm),Abs,Wavelength (nm),Abs
${many(50, ',', absorbance)}

Baseline 100%T
Collection Time: 14/03/2024 09:11:02
Instrument Version 3.00
Scan Rate (nm/min) 600.000

Sample 12
Collection Time: 14/03/2024 09:15:40
<End of Method Modifications>
`,
    `Baseline 100%T Wavelength (nm)¦Baseline 100%T Abs¦Sample 12 Wavelength (nm)¦Sample 12 Abs\n${many(50, '¦', absorbance)}`,
  ),
  file(
    kind,
    'particle counter, µ in the names',
    `
Instrument;Solair 3100;S/N 120415
Flow;28,3 l/min
Location;Cleanroom 2
Date;Time;0.3 µm;0.5 µm;5.0 µm
${many(40, ';', counted)}
`,
    `Date¦Time¦0.3 µm¦0.5 µm¦5.0 µm\n${many(40, '¦', counted).replaceAll(';', '¦')}`,
    { encoding: 'windows-1252' },
  ),
  file(
    kind,
    'coordinate-measuring machine, one part',
    `
PART NAME  : BRACKET_14
REV NUMBER : C
SER NUMBER : 00231
STATS COUNT : 1

Feature,Axis,Nominal,Meas,+Tol,-Tol,Dev,Outtol
CIR1,X,10.000,10.012,0.050,-0.050,0.012,0.000
CIR1,Y,25.000,24.991,0.050,-0.050,-0.009,0.000
CIR1,D,6.500,6.508,0.020,0.000,0.008,0.000
CIR2,X,40.000,40.063,0.050,-0.050,0.063,0.013
CIR2,Y,25.000,24.987,0.050,-0.050,-0.013,0.000
PLN1,Z,0.000,-0.004,0.010,-0.010,-0.004,0.000
PLN1,FLT,0.000,0.006,0.010,,0.006,0.000
`,
    `
Feature¦Axis¦Nominal¦Meas¦+Tol¦-Tol¦Dev¦Outtol
CIR1¦X¦10.000¦10.012¦0.050¦-0.050¦0.012¦0.000
CIR1¦Y¦25.000¦24.991¦0.050¦-0.050¦-0.009¦0.000
CIR1¦D¦6.500¦6.508¦0.020¦0.000¦0.008¦0.000
CIR2¦X¦40.000¦40.063¦0.050¦-0.050¦0.063¦0.013
CIR2¦Y¦25.000¦24.987¦0.050¦-0.050¦-0.013¦0.000
PLN1¦Z¦0.000¦-0.004¦0.010¦-0.010¦-0.004¦0.000
PLN1¦FLT¦0.000¦0.006¦0.010¦¦0.006¦0.000
`,
  ),
  file(
    kind,
    'data logger, degree signs, preamble of differing widths',
    `
Gerät;testo 176 H1
Seriennummer;41405220
Startzeit;14.03.2024 08:00:00;;Ende;14.03.2024 08:49:00
Kanal 1;°C;min;20,9;max;21,9
Kanal 2;%rF;min;46,0;max;50,0

Datum/Zeit;Kanal 1 [°C];Kanal 2 [%rF]
${many(50, ';', logged)}
`,
    `Datum/Zeit¦Kanal 1 [°C]¦Kanal 2 [%rF]\n${many(50, '¦', logged)}`,
    { encoding: 'windows-1252' },
  ),
  file(
    kind,
    'climate logger, plot title and commas in the names',
    `
"Plot Title: Store room, north"
"#","Date Time, GMT+01:00","Temp, °C (LGR S/N: 10347)","RH, %","Host Connected","End Of File"
1,03/14/24 08:00:00 AM,19.841,51.2,,
2,03/14/24 08:10:00 AM,19.865,51.1,,
3,03/14/24 08:20:00 AM,19.913,50.8,,
4,03/14/24 08:30:00 AM,19.960,50.6,,
5,03/14/24 08:40:00 AM,20.008,50.3,,
6,03/14/24 08:43:12 AM,,,Logged,
7,03/14/24 08:43:40 AM,,,,Logged
`,
    `
#¦Date Time, GMT+01:00¦Temp, °C (LGR S/N: 10347)¦RH, %¦Host Connected¦End Of File
1¦03/14/24 08:00:00 AM¦19.841¦51.2¦¦
2¦03/14/24 08:10:00 AM¦19.865¦51.1¦¦
3¦03/14/24 08:20:00 AM¦19.913¦50.8¦¦
4¦03/14/24 08:30:00 AM¦19.960¦50.6¦¦
5¦03/14/24 08:40:00 AM¦20.008¦50.3¦¦
6¦03/14/24 08:43:12 AM¦¦¦Logged¦
7¦03/14/24 08:43:40 AM¦¦¦¦Logged
`,
    { bom: true },
  ),
  file(
    kind,
    'weather logger, names, units and ways below an environment line',
    `
"TOA5","Mast 3","CR1000","11582","CR1000.Std.27","CPU:mast.CR1","4470","Table1"
"TIMESTAMP","RECORD","BattV","AirTC","RH"
"TS","RN","Volts","Deg C","%"
"","","Min","Avg","Smp"
"2024-03-14 00:00:00",0,12.98,4.312,91.2
"2024-03-14 00:10:00",1,12.97,4.287,91.8
"2024-03-14 00:20:00",2,12.97,4.201,92.1
"2024-03-14 00:30:00",3,12.96,"NAN",92.4
"2024-03-14 00:40:00",4,12.96,4.166,92.9
"2024-03-14 00:50:00",5,12.95,4.090,93.0
`,
    `
TIMESTAMP¦RECORD¦BattV¦AirTC¦RH
2024-03-14 00:00:00¦0¦12.98¦4.312¦91.2
2024-03-14 00:10:00¦1¦12.97¦4.287¦91.8
2024-03-14 00:20:00¦2¦12.97¦4.201¦92.1
2024-03-14 00:30:00¦3¦12.96¦NAN¦92.4
2024-03-14 00:40:00¦4¦12.96¦4.166¦92.9
2024-03-14 00:50:00¦5¦12.95¦4.090¦93.0
`,
  ),
  file(
    kind,
    'weather station, names over two lines, dashes for nothing',
    `
\t\tTemp\tHi\tLow\tOut\tWind
Date\tTime\tOut\tTemp\tTemp\tHum\tSpeed
14/03/24\t00:30\t4.2\t4.4\t4.2\t91\t3.2
14/03/24\t01:00\t4.1\t4.2\t4.0\t92\t2.7
14/03/24\t01:30\t---\t---\t---\t--\t2.2
14/03/24\t02:00\t3.8\t3.9\t3.7\t93\t0.9
14/03/24\t02:30\t3.6\t3.8\t3.6\t93\t1.3
`,
    `
Date¦Time¦Temp Out¦Hi Temp¦Low Temp¦Out Hum¦Wind Speed
14/03/24¦00:30¦4.2¦4.4¦4.2¦91¦3.2
14/03/24¦01:00¦4.1¦4.2¦4.0¦92¦2.7
14/03/24¦01:30¦---¦---¦---¦--¦2.2
14/03/24¦02:00¦3.8¦3.9¦3.7¦93¦0.9
14/03/24¦02:30¦3.6¦3.8¦3.6¦93¦1.3
`,
  ),
  file(
    kind,
    'chromatograph, peak table with a total',
    `
[Header]
Application Name\tLabSolutions
Version\t5.97
Data File Name\tC:\\Data\\0314\\S12.lcd

[Peak Table(Detector A-Ch1)]
# of Peaks\t5
Peak#\tR.Time\tI.Time\tF.Time\tArea\tHeight\tName
1\t2.114\t2.050\t2.210\t10422\t1877\t
2\t3.870\t3.790\t4.010\t88120\t11944\tcaffeine
3\t5.026\t4.910\t5.180\t40219\t5012\ttheobromine
4\t6.993\t6.850\t7.120\t3310\t402\t
5\t8.401\t8.290\t8.600\t71006\t7740\tbenzoic acid
`,
    `
Peak#¦R.Time¦I.Time¦F.Time¦Area¦Height¦Name
1¦2.114¦2.050¦2.210¦10422¦1877¦
2¦3.870¦3.790¦4.010¦88120¦11944¦caffeine
3¦5.026¦4.910¦5.180¦40219¦5012¦theobromine
4¦6.993¦6.850¦7.120¦3310¦402¦
5¦8.401¦8.290¦8.600¦71006¦7740¦benzoic acid
`,
  ),
  file(
    kind,
    'measurement file with an end-of-header line',
    `
LabVIEW Measurement\t
Writer_Version\t2
Separator\tTab
Decimal_Separator\t.
Operator\tqc2
Date\t2024/03/14
***End_of_Header***\t

X_Value\tVoltage\tCurrent\tComment
0.000000\t0.012351\t0.001020
0.010000\t0.998122\t0.080113
0.020000\t1.986240\t0.159340
0.030000\t2.971101\t0.238022
0.040000\t3.960417\t0.317288
0.050000\t4.949035\t0.396104
`,
    `
X_Value¦Voltage¦Current¦Comment
0.000000¦0.012351¦0.001020¦
0.010000¦0.998122¦0.080113¦
0.020000¦1.986240¦0.159340¦
0.030000¦2.971101¦0.238022¦
0.040000¦3.960417¦0.317288¦
0.050000¦4.949035¦0.396104¦
`,
  ),
  file(
    kind,
    'hardness tester, comment lines',
    `
# Hardness tester DuraScan 20
# Method: HV 10
# Operator: A. Ito
# Indents: 6
No,X (mm),Y (mm),HV10,d1 (um),d2 (um)
1,0.50,0.00,612.4,174.2,173.8
2,1.00,0.00,608.1,174.8,174.4
3,1.50,0.00,599.7,176.0,175.6
4,2.00,0.00,541.2,185.3,184.9
5,2.50,0.00,433.0,207.1,206.8
6,3.00,0.00,402.8,214.7,214.4
`,
    `
No¦X (mm)¦Y (mm)¦HV10¦d1 (um)¦d2 (um)
1¦0.50¦0.00¦612.4¦174.2¦173.8
2¦1.00¦0.00¦608.1¦174.8¦174.4
3¦1.50¦0.00¦599.7¦176.0¦175.6
4¦2.00¦0.00¦541.2¦185.3¦184.9
5¦2.50¦0.00¦433.0¦207.1¦206.8
6¦3.00¦0.00¦402.8¦214.7¦214.4
`,
    { end: '\n' },
  ),
  file(
    kind,
    'roughness tester, columns aligned by spaces',
    `
Profile    Ra      Rz      Rmax    Rsm
P1         0.412   2.871   3.102   88.1
P2         0.398   2.790   2.964   90.4
P3         0.431   3.015   3.440   86.9
P4         0.405   2.812   3.020   89.0
P10        0.417   2.905   3.211   87.7
P11        1.002   6.120   7.954   121.3
`,
    `
Profile¦Ra¦Rz¦Rmax¦Rsm
P1¦0.412¦2.871¦3.102¦88.1
P2¦0.398¦2.790¦2.964¦90.4
P3¦0.431¦3.015¦3.440¦86.9
P4¦0.405¦2.812¦3.020¦89.0
P10¦0.417¦2.905¦3.211¦87.7
P11¦1.002¦6.120¦7.954¦121.3
`,
    { end: '\n' },
  ),
  file(
    kind,
    'gauge, no header at all',
    `
14.03.2024;08:11:02;12,503;mm
14.03.2024;08:11:09;12,498;mm
14.03.2024;08:11:17;12,511;mm
14.03.2024;08:11:25;12,507;mm
14.03.2024;08:11:31;12,502;mm
`,
    `
column 1¦column 2¦column 3¦column 4
14.03.2024¦08:11:02¦12,503¦mm
14.03.2024¦08:11:09¦12,498¦mm
14.03.2024¦08:11:17¦12,511¦mm
14.03.2024¦08:11:25¦12,507¦mm
14.03.2024¦08:11:31¦12,502¦mm
`,
  ),
  file(
    kind,
    'balance, decimal points between semicolons, delimiter behind each line',
    `
No.;Date;Time;Net;Unit;Status;
1;2024-03-14;10:02:11;12.0041;g;S;
2;2024-03-14;10:02:40;12.0039;g;S;
3;2024-03-14;10:03:08;11.9987;g;S;
4;2024-03-14;10:03:41;12.0102;g;D;
5;2024-03-14;10:04:10;12.0044;g;S;
`,
    `
No.¦Date¦Time¦Net¦Unit¦Status
1¦2024-03-14¦10:02:11¦12.0041¦g¦S
2¦2024-03-14¦10:02:40¦12.0039¦g¦S
3¦2024-03-14¦10:03:08¦11.9987¦g¦S
4¦2024-03-14¦10:03:41¦12.0102¦g¦D
5¦2024-03-14¦10:04:10¦12.0044¦g¦S
`,
  ),
  file(
    kind,
    'leak tester, spaces around the delimiters',
    `
Part ID , Pressure (bar) , Leak rate (mbar l/s) , Result
L-0001  , 4.02           , 1.2E-06              , PASS
L-0002  , 4.01           , 1.1E-06              , PASS
L-0003  , 3.98           , 8.7E-05              , FAIL
L-0004  , 4.00           , 1.3E-06              , PASS
L-0005  , 4.03           , 1.2E-06              , PASS
`,
    `
Part ID¦Pressure (bar)¦Leak rate (mbar l/s)¦Result
L-0001¦4.02¦1.2E-06¦PASS
L-0002¦4.01¦1.1E-06¦PASS
L-0003¦3.98¦8.7E-05¦FAIL
L-0004¦4.00¦1.3E-06¦PASS
L-0005¦4.03¦1.2E-06¦PASS
`,
  ),
]
