import { file, many } from '../exports/file'

const kind = 'science'

/** Laboratories, spectrometers, sequencers and statistics programs. */
export const science = [
  file(
    kind,
    'plate reader, title, wells in rows, temperature apart',
    `
Plate 1 - Endpoint 450 nm
Read 12/04/2017 09:14

,1,2,3,4,5,6
A,0.112,0.108,0.441,0.432,0.881,0.902
B,0.110,0.115,0.438,0.450,0.890,0.871
C,0.107,0.109,0.429,0.447,0.866,0.893
D,0.120,0.111,0.451,0.436,0.874,0.888

Temperature: 24.8 C
`,
    `
column 1¦1¦2¦3¦4¦5¦6
A¦0.112¦0.108¦0.441¦0.432¦0.881¦0.902
B¦0.110¦0.115¦0.438¦0.450¦0.890¦0.871
C¦0.107¦0.109¦0.429¦0.447¦0.866¦0.893
D¦0.120¦0.111¦0.451¦0.436¦0.874¦0.888
`,
  ),
  file(
    kind,
    'spectrum, marks of begin and end',
    `
SpectraSuite Data File
++++++++++++++++++++++++++++++++++++
Date: Tue May 03 14:12:01 CEST 2016
User: lab2
Integration Time (usec): 100000
Number of Pixels in Spectrum: 6
>>>>>Begin Spectral Data<<<<<
339.02\t1204.11
339.24\t1210.87
339.46\t1198.02
339.68\t1230.55
339.90\t1241.09
340.12\t1229.76
>>>>>End Spectral Data<<<<<
`,
    `
column 1¦column 2
339.02¦1204.11
339.24¦1210.87
339.46¦1198.02
339.68¦1230.55
339.90¦1241.09
340.12¦1229.76
`,
  ),
  file(
    kind,
    'quantitative PCR, pairs with an asterisk above, undetermined values',
    `
* Block Type = 96fast
* Chemistry = SYBR_GREEN
* Experiment File Name = C:\\Runs\\2014-09-02 kim.eds
* Instrument Type = sds7500fast

[Results]
Well\tSample Name\tTarget Name\tCT\tCT Mean\tTm1
A1\twt 1\tGAPDH\t18.204\t18.251\t84.1
A2\twt 1\tGAPDH\t18.298\t18.251\t84.0
A3\tko 1\tGAPDH\t18.077\t18.077\t84.1
A4\tko 1\tMYC\tUndetermined\t\t61.2
A5\tntc\tMYC\tUndetermined\t\t60.9
A6\twt 1\tMYC\t24.881\t24.881\t82.7
`,
    `
Well¦Sample Name¦Target Name¦CT¦CT Mean¦Tm1
A1¦wt 1¦GAPDH¦18.204¦18.251¦84.1
A2¦wt 1¦GAPDH¦18.298¦18.251¦84.0
A3¦ko 1¦GAPDH¦18.077¦18.077¦84.1
A4¦ko 1¦MYC¦Undetermined¦¦61.2
A5¦ntc¦MYC¦Undetermined¦¦60.9
A6¦wt 1¦MYC¦24.881¦24.881¦82.7
`,
  ),
  file(
    kind,
    'frame written by R, names of rows without a name of their own',
    `
"species" "length" "width" "note"
"1" "setosa" 5.1 3.5 NA
"2" "setosa" 4.9 3 "small, dry"
"3" "virginica" 6.3 3.3 NA
"4" "virginica" 5.8 2.7 NA
"5" "versicolor" 7 3.2 "see \\"p. 4\\""
`,
    `
column 1¦species¦length¦width¦note
1¦setosa¦5.1¦3.5¦NA
2¦setosa¦4.9¦3¦small, dry
3¦virginica¦6.3¦3.3¦NA
4¦virginica¦5.8¦2.7¦NA
5¦versicolor¦7¦3.2¦see "p. 4"
`,
    { end: '\n' },
  ),
  file(
    kind,
    'gene expression, long names and ids with a bar',
    `
gene_id,log2FC,pvalue,padj,description
ENSG0001|TP53,1.204,3.1e-12,8.8e-10,"tumor protein p53 [Source:HGNC;Acc:11998]"
ENSG0002|SEPT2,-0.881,0.0412,0.211,"septin 2"
ENSG0003|MARCH1,0.014,0.9021,NA,"membrane associated ring-CH-type finger 1, E3"
ENSG0004|DEC1,2.310,2.0e-05,0.0011,
ENSG0005|"x",-1.100,0.0008,0.0140,unknown
`,
    `
gene_id¦log2FC¦pvalue¦padj¦description
ENSG0001|TP53¦1.204¦3.1e-12¦8.8e-10¦tumor protein p53 [Source:HGNC;Acc:11998]
ENSG0002|SEPT2¦-0.881¦0.0412¦0.211¦septin 2
ENSG0003|MARCH1¦0.014¦0.9021¦NA¦membrane associated ring-CH-type finger 1, E3
ENSG0004|DEC1¦2.310¦2.0e-05¦0.0011¦
ENSG0005|"x"¦-1.100¦0.0008¦0.0140¦unknown
`,
    { end: '\n' },
  ),
  file(
    kind,
    'water laboratory, samples as columns, limits of detection',
    `
Laboratory report 14/0412,,,,
Client,"City water, dept. 4",,,
Parameter,Unit,W-001,W-002,W-003
pH,-,7.2,7.4,7.1
Nitrate,mg/l,12.4,<0.5,8.8
Lead,µg/l,<1,<1,2.3
E. coli,CFU/100 ml,0,n.d.,0
Turbidity,FNU,0.21,0.34,>100
,,,,
n.d. = not determined,,,,
The report may only be copied as a whole.,,,,
`,
    `
Parameter¦Unit¦W-001¦W-002¦W-003
pH¦-¦7.2¦7.4¦7.1
Nitrate¦mg/l¦12.4¦<0.5¦8.8
Lead¦µg/l¦<1¦<1¦2.3
E. coli¦CFU/100 ml¦0¦n.d.¦0
Turbidity¦FNU¦0.21¦0.34¦>100
`,
    { encoding: 'windows-1252' },
  ),
  file(
    kind,
    'chromatography, two tables, peaks are more',
    `
Signal,Start,End
DAD1 A,0.0,12.0
FLD1,0.0,12.0

Peak,RT,Type,Area,Height,Area %
1,1.204,BB,120.4,31.0,4.1
2,2.311,BV,880.1,210.4,30.2
3,2.478,VB,1204.9,288.8,41.3
4,5.010,BB,412.0,88.1,14.1
5,7.992,BB,300.2,70.4,10.3
`,
    `
Peak¦RT¦Type¦Area¦Height¦Area %
1¦1.204¦BB¦120.4¦31.0¦4.1
2¦2.311¦BV¦880.1¦210.4¦30.2
3¦2.478¦VB¦1204.9¦288.8¦41.3
4¦5.010¦BB¦412.0¦88.1¦14.1
5¦7.992¦BB¦300.2¦70.4¦10.3
`,
  ),
  file(
    kind,
    'particle counter, sizes as names, brackets as units',
    `
Sample;Volume;>=4um;>=6um;>=14um;>=21um
;[ml];[1/ml];[1/ml];[1/ml];[1/ml]
Oil 1;10;1204,1;402,0;31,4;4,0
Oil 2;10;1310,7;433,8;35,0;4,4
Oil 3;10;988,2;310,1;22,9;2,1
`,
    `
Sample¦Volume¦>=4um¦>=6um¦>=14um¦>=21um
Oil 1¦10¦1204,1¦402,0¦31,4¦4,0
Oil 2¦10¦1310,7¦433,8¦35,0¦4,4
Oil 3¦10¦988,2¦310,1¦22,9¦2,1
`,
  ),
  file(
    kind,
    'astronomy catalogue, bars without quotes, blanks as missing',
    `
#name|ra|dec|vmag|sp_type
HD 1204|00 16 12.4|-38 12 04|7.21|G2V
HD 1310|00 17 55.0|+02 41 10||K0III
HD 1408|00 19 01.7|-14 55 31|8.80|
HD 1502|00 19 17.0|+14 03 17|8.36|K0
`,
    `
name¦ra¦dec¦vmag¦sp_type
HD 1204¦00 16 12.4¦-38 12 04¦7.21¦G2V
HD 1310¦00 17 55.0¦+02 41 10¦¦K0III
HD 1408¦00 19 01.7¦-14 55 31¦8.80¦
HD 1502¦00 19 17.0¦+14 03 17¦8.36¦K0
`,
    { end: '\n' },
  ),
  file(
    kind,
    'simulation, many lines by spaces without a header',
    `
${many(20, '  ', (i) => [(i * 0.05).toFixed(3), (1 + i * 0.013).toExponential(6), (-2 + i * 0.11).toExponential(6)])}
`,
    `
column 1¦column 2¦column 3
${many(20, '¦', (i) => [(i * 0.05).toFixed(3), (1 + i * 0.013).toExponential(6), (-2 + i * 0.11).toExponential(6)])}
`,
    { end: '\n' },
  ),
  file(
    kind,
    'soil cores, empty cells in most places',
    `
core,depth_cm,pH,Corg,N,P,K,note
K1,0-10,5.2,2.41,,,,
K1,10-20,,,,,,
K1,20-30,5.6,,0.11,,,stones
K2,0-10,,1.98,,12.4,,
K2,10-20,5.9,,,,88.0,
K2,20-30,,,,,,"wet; gley"
K3,0-10,4.8,,,,,
`,
    `
core¦depth_cm¦pH¦Corg¦N¦P¦K¦note
K1¦0-10¦5.2¦2.41¦¦¦¦
K1¦10-20¦¦¦¦¦¦
K1¦20-30¦5.6¦¦0.11¦¦¦stones
K2¦0-10¦¦1.98¦¦12.4¦¦
K2¦10-20¦5.9¦¦¦¦88.0¦
K2¦20-30¦¦¦¦¦¦wet; gley
K3¦0-10¦4.8¦¦¦¦¦
`,
  ),
]
