import { file } from '../exports/file'

const kind = 'metrology'

/** What measuring machines, gauges, balances and test stands write. */
export const metrology = [
  file(
    kind,
    'coordinate machine, header of pairs, features below',
    `
PART NAME  : BRACKET LH
REV NUMBER : C
SER NUMBER : 0042
STATS COUNT: 1

DIM,FEATURE,AXIS,NOMINAL,+TOL,-TOL,MEAS,DEV,OUTTOL
LOC1,CIR1,X,25.000,0.100,-0.100,25.013,0.013,0.000
LOC1,CIR1,Y,40.000,0.100,-0.100,39.987,-0.013,0.000
LOC1,CIR1,D,8.000,0.050,-0.050,8.061,0.061,0.011
LOC2,CIR2,X,75.000,0.100,-0.100,75.004,0.004,0.000
LOC2,CIR2,Y,40.000,0.100,-0.100,40.021,0.021,0.000
FLAT1,PLN1,M,0.000,0.050,0.000,0.017,0.017,0.000
`,
    `
DIM¦FEATURE¦AXIS¦NOMINAL¦+TOL¦-TOL¦MEAS¦DEV¦OUTTOL
LOC1¦CIR1¦X¦25.000¦0.100¦-0.100¦25.013¦0.013¦0.000
LOC1¦CIR1¦Y¦40.000¦0.100¦-0.100¦39.987¦-0.013¦0.000
LOC1¦CIR1¦D¦8.000¦0.050¦-0.050¦8.061¦0.061¦0.011
LOC2¦CIR2¦X¦75.000¦0.100¦-0.100¦75.004¦0.004¦0.000
LOC2¦CIR2¦Y¦40.000¦0.100¦-0.100¦40.021¦0.021¦0.000
FLAT1¦PLN1¦M¦0.000¦0.050¦0.000¦0.017¦0.017¦0.000
`,
  ),
  file(
    kind,
    'nominal, upper and lower limits between names and parts',
    `
Prüfplan;4711-B;;;
Merkmal;Länge;Breite;Höhe;Rundlauf
Einheit;mm;mm;mm;mm
Teil 1;80,012;24,998;12,003;0,011
Teil 2;79,987;25,004;11,995;0,014
Teil 3;80,003;25,001;12,001;0,009
Teil 4;80,021;24,991;12,008;0,017
Teil 5;79,995;25,010;11,999;0,010
`,
    `
Merkmal¦Länge¦Breite¦Höhe¦Rundlauf
Teil 1¦80,012¦24,998¦12,003¦0,011
Teil 2¦79,987¦25,004¦11,995¦0,014
Teil 3¦80,003¦25,001¦12,001¦0,009
Teil 4¦80,021¦24,991¦12,008¦0,017
Teil 5¦79,995¦25,010¦11,999¦0,010
`,
    { encoding: 'windows-1252' },
  ),
  file(
    kind,
    'balance protocol without a header',
    `
001;2014-05-12;08:01:12;+   12.4031;g
002;2014-05-12;08:01:40;+   12.3987;g
003;2014-05-12;08:02:05;+   12.4102;g
004;2014-05-12;08:02:31;+   12.4077;g
005;2014-05-12;08:03:00;+   12.4011;g
006;2014-05-12;08:03:29;-    0.0003;g
`,
    `
column 1¦column 2¦column 3¦column 4¦column 5
001¦2014-05-12¦08:01:12¦+   12.4031¦g
002¦2014-05-12¦08:01:40¦+   12.3987¦g
003¦2014-05-12¦08:02:05¦+   12.4102¦g
004¦2014-05-12¦08:02:31¦+   12.4077¦g
005¦2014-05-12¦08:03:00¦+   12.4011¦g
006¦2014-05-12¦08:03:29¦-    0.0003¦g
`,
  ),
  file(
    kind,
    'tensile test, results above statistics',
    `
"Test standard";"ISO 6892-1"
"Machine";"Z100, 100 kN"
"Pre-load";"5 MPa"

"No.";"Specimen";"Rp0.2";"Rm";"A"
"";"";"MPa";"MPa";"%"
1;"A-1";412,1;533,8;21,4
2;"A-2";409,7;531,0;22,0
3;"A-3";414,9;536,2;20,9
4;"A-4";411,3;534,4;21,7

"x";"";412,0;533,9;21,5
"s";"";2,2;2,1;0,5
"v [%]";"";0,5;0,4;2,2
`,
    `
No.¦Specimen¦Rp0.2¦Rm¦A
1¦A-1¦412,1¦533,8¦21,4
2¦A-2¦409,7¦531,0¦22,0
3¦A-3¦414,9¦536,2¦20,9
4¦A-4¦411,3¦534,4¦21,7
`,
  ),
  file(
    kind,
    'roughness tester, comments with #, aligned by spaces',
    `
# Surftest export v2.1
# cutoff 0.8 mm  x 5
# date 12-Mar-2019
Meas   Ra_um   Rz_um   Rt_um   Result
   1   0.412   2.871   3.402   OK
   2   0.398   2.790   3.118   OK
   3   0.455   3.204   4.011   NG
   4   0.401   2.811   3.250   OK
   5   0.420   2.933   3.377   OK
`,
    `
Meas¦Ra_um¦Rz_um¦Rt_um¦Result
1¦0.412¦2.871¦3.402¦OK
2¦0.398¦2.790¦3.118¦OK
3¦0.455¦3.204¦4.011¦NG
4¦0.401¦2.811¦3.250¦OK
5¦0.420¦2.933¦3.377¦OK
`,
    { end: '\n' },
  ),
  file(
    kind,
    'hardness tester, one row of results',
    `
Sample,Load,HV1,HV2,HV3,Mean,Operator
Gear 12/7,HV10,612,608,615,611.7,"Kovács, B."
`,
    `
Sample¦Load¦HV1¦HV2¦HV3¦Mean¦Operator
Gear 12/7¦HV10¦612¦608¦615¦611.7¦Kovács, B.
`,
    { encoding: 'windows-1252' },
  ),
  file(
    kind,
    'torque tool, sep line and trailing semicolons',
    `
sep=;
Result no;Date;Time;Torque;Angle;Status;
10021;2018-11-05;06:12:40;24.9;71;OK;
10022;2018-11-05;06:12:58;25.1;69;OK;
10023;2018-11-05;06:13:15;18.2;140;NOK;
10024;2018-11-05;06:13:31;25.0;72;OK;
10025;2018-11-05;06:13:52;24.8;73;OK;
`,
    `
Result no¦Date¦Time¦Torque¦Angle¦Status
10021¦2018-11-05¦06:12:40¦24.9¦71¦OK
10022¦2018-11-05¦06:12:58¦25.1¦69¦OK
10023¦2018-11-05¦06:13:15¦18.2¦140¦NOK
10024¦2018-11-05¦06:13:31¦25.0¦72¦OK
10025¦2018-11-05¦06:13:52¦24.8¦73¦OK
`,
  ),
  file(
    kind,
    'micrometer in one column',
    `
Thickness (um)
101.2
100.8
99.7
101.9
100.1
98.8
`,
    `
Thickness (um)
101.2
100.8
99.7
101.9
100.1
98.8
`,
  ),
  file(
    kind,
    'profile of x and z without names, pairs above with an equal sign',
    `
Instrument=FormTracer
Pitch=0.001
Unit=mm
Points=6
0.000;1.2034
0.001;1.2036
0.002;1.2041
0.003;1.2039
0.004;1.2035
0.005;1.2030
`,
    `
column 1¦column 2
0.000¦1.2034
0.001¦1.2036
0.002¦1.2041
0.003¦1.2039
0.004¦1.2035
0.005¦1.2030
`,
  ),
  file(
    kind,
    'leak tester, Swiss thousands and text of results',
    `
Seriennr.;Druck [mbar];Leckrate [ml/min];Volumen;Ergebnis
S-00012;1'012.5;0.12;1'204;i.O.
S-00013;1'013.1;0.09;1'198;i.O.
S-00014;987.4;4.80;1'210;n.i.O. "grob"
S-00015;1'011.9;0.11;1'203;i.O.
`,
    `
Seriennr.¦Druck [mbar]¦Leckrate [ml/min]¦Volumen¦Ergebnis
S-00012¦1'012.5¦0.12¦1'204¦i.O.
S-00013¦1'013.1¦0.09¦1'198¦i.O.
S-00014¦987.4¦4.80¦1'210¦n.i.O. "grob"
S-00015¦1'011.9¦0.11¦1'203¦i.O.
`,
  ),
  file(
    kind,
    'optical comparator, two blocks of one shape, the second longer',
    `
Fixture A
Part,X,Y,R
A1,1.001,2.004,0.499
A2,1.003,2.001,0.502

Fixture B
Part,X,Y,R
B1,1.000,2.003,0.500
B2,0.998,2.000,0.501
B3,1.002,1.999,0.498
B4,1.004,2.002,0.500
B5,0.997,2.005,0.503
`,
    `
Part¦X¦Y¦R
B1¦1.000¦2.003¦0.500
B2¦0.998¦2.000¦0.501
B3¦1.002¦1.999¦0.498
B4¦1.004¦2.002¦0.500
B5¦0.997¦2.005¦0.503
`,
  ),
]
