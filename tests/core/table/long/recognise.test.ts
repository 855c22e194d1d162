import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { IsodenseError } from '../../../../src/core/errors'
import { createDecoder } from '../../../../src/core/table/encoding/decoder'
import { createDetector } from '../../../../src/core/table/encoding/detector'
import { recogniseLong } from '../../../../src/core/table/long/recognise'
import { createTableReader } from '../../../../src/core/table/reader'
import type { Table } from '../../../../src/core/table/types'
import { exported } from '../../../kinds/exports'
import { polluted } from '../../../kinds/polluted'
import { tableOf } from './tableOf'

/** Null for a file that is refused. */
function read(name: string, bytes: Uint8Array): Table | null {
  try {
    const detector = createDetector(name)
    detector.write(bytes)
    const decoder = createDecoder(name, detector.finish().encoding)
    const reader = createTableReader(name, { source: decoder })
    reader.write(decoder.write(bytes) + decoder.finish())
    return reader.finish()
  } catch (error) {
    if (error instanceof IsodenseError) return null
    throw error
  }
}

const lists: Record<string, { text: string; names: (string[] | string)[] }> = {
  'a coordinate-measuring machine, feature and axis': {
    text: `Part ID,Feature,Axis,Nominal,+Tol,-Tol,Meas,Dev,OutTol
A1,CIR1,X,10,0.1,0.1,10.02,0.02,0
A1,CIR1,Y,20,0.1,0.1,19.98,-0.02,0
A1,CIR1,D,5,0.05,0.05,5.01,0.01,0
A2,CIR1,X,10,0.1,0.1,10.03,0.03,0
A2,CIR1,Y,20,0.1,0.1,19.95,-0.05,0
A2,CIR1,D,5,0.05,0.05,4.99,-0.01,0
`,
    names: [['Part ID'], ['Feature', 'Axis'], 'Meas'],
  },
  'a German one': {
    text: `Teilenummer;Merkmal;Sollwert;Istwert;Oberes Abmaß;Unteres Abmaß;Einheit
1;Länge;10;10,02;0,1;-0,1;mm
1;Breite;5;5,01;0,1;-0,1;mm
2;Länge;10;10,01;0,1;-0,1;mm
2;Breite;5;4,99;0,1;-0,1;mm
`,
    names: [['Teilenummer'], ['Merkmal'], 'Istwert'],
  },
  'a French one': {
    text: `Pièce;Caractéristique;Valeur mesurée;Unité
p1;longueur;10,02;mm
p1;largeur;5,01;mm
p2;longueur;10,01;mm
p2;largeur;4,99;mm
`,
    names: [['Pièce'], ['Caractéristique'], 'Valeur mesurée'],
  },
  'a French one with tolerances': {
    text: `Pièce;Caractéristique;Valeur;Nominal;Tol sup;Tol inf
p1;longueur;10,02;10,0;0,05;-0,05
p1;largeur;5,01;5,0;0,05;-0,05
p2;longueur;10,01;10,0;0,05;-0,05
p2;largeur;4,99;5,0;0,05;-0,05
`,
    names: [['Pièce'], ['Caractéristique'], 'Valeur'],
  },
  'one of a laboratory, with limits and status': {
    text: `Sample ID,Test,Reading,Units,LSL,USL,Status
S1,pH,7.1,pH,6.5,7.5,OK
S1,Iron,0.21,mg/L,0,0.3,OK
S2,pH,7.3,pH,6.5,7.5,OK
S2,Iron,0.19,mg/L,0,0.3,OK
`,
    names: [['Sample ID'], ['Test'], 'Reading'],
  },
  'a Japanese one with tolerances': {
    text: '部品番号,測定項目,測定値,設計値,上限公差,下限公差\n1,長さ,10.02,10.0,0.05,-0.05\n1,幅,5.01,5.0,0.05,-0.05\n2,長さ,10.01,10.0,0.05,-0.05\n2,幅,4.99,5.0,0.05,-0.05\n',
    names: [['部品番号'], ['測定項目'], '測定値'],
  },
  'a Taiwanese one': {
    text: '序號,量測項目,規格上限,規格下限,量測值\nA,長度,10.1,9.9,10.01\nA,寬度,5.1,4.9,5.02\nB,長度,10.1,9.9,10.03\nB,寬度,5.1,4.9,4.98\n',
    names: [['序號'], ['量測項目'], '量測值'],
  },
  'a Chinese one': {
    text: '零件编号,检测项目,公称值,上公差,下公差,实测值\nA,长度,10,0.1,-0.1,10.01\nA,宽度,5,0.1,-0.1,5.02\nB,长度,10,0.1,-0.1,10.03\nB,宽度,5,0.1,-0.1,4.98\n',
    names: [['零件编号'], ['检测项目'], '实测值'],
  },
  'a Japanese one': {
    text: 'シリアル番号,測定項目,上限規格値,下限規格値,測定値\nA,長さ,10.1,9.9,10.01\nA,幅,5.1,4.9,5.02\nB,長さ,10.1,9.9,10.03\nB,幅,5.1,4.9,4.98\n',
    names: [['シリアル番号'], ['測定項目'], '測定値'],
  },
  'a laboratory, samples numbered anew in each lot': {
    text: 'Lot,No.,Analyte,Result,Unit\nL1,1,Na,1.5,ppm\nL1,1,K,2.5,ppm\nL1,2,Na,1.6,ppm\nL1,2,K,2.4,ppm\nL2,1,Na,1.4,ppm\nL2,1,K,2.6,ppm\nL2,2,Na,1.7,ppm\nL2,2,K,2.2,ppm\n',
    names: [['Lot', 'No.'], ['Analyte'], 'Result'],
  },
}

describe('a list of single values', () => {
  it.each(Object.keys(lists))('of %s is recognised with certainty', (name) => {
    const { text, names } = lists[name]
    const table = tableOf(text)
    const layout = recogniseLong(table)!
    expect([
      layout.part.map((j) => table.names[j]),
      layout.characteristic.map((j) => table.names[j]),
      table.names[layout.value],
    ]).toEqual(names)
    expect(layout.certain).toBe(true)
  })

  it('with another measured column, or without most of its values, is not certain', () => {
    const more = tableOf(
      'Part,Feature,Value,Temp\na,x,1.5,20.1\na,y,2.5,20.2\nb,x,1.6,20.3\nb,y,2.4,20.4\n',
    )
    expect(recogniseLong(more)).toMatchObject({ certain: false })
    const sparse = tableOf(
      'Part,Feature,Value\na,x,1.5\na,y,2.5\nb,z,1.6\nb,u,2.4\nc,v,1.1\nc,w,1.2\n',
    )
    expect(recogniseLong(sparse)).toBeNull()
    expect(recogniseLong(sparse, true)).not.toBeNull()
  })
})

const wide: Record<string, string> = {
  'parts with the machine that made them':
    'serial,machine,width\n1,A,2.5\n2,B,2.6\n3,A,2.4\n4,B,2.7\n5,A,2.2\n',
  'each part once, with a feature':
    'part,feature,value\n1,hole,2.5\n2,slot,2.6\n3,hole,2.4\n4,slot,2.7\n',
  'a study of parts, operators and trials':
    'Part,Operator,Trial,Measurement\n1,A,1,2.5\n1,A,2,2.6\n1,B,1,2.4\n1,B,2,2.6\n2,A,1,3.5\n2,A,2,3.6\n2,B,1,3.4\n2,B,2,3.6\n',
  'two measurements beside each other':
    'Sample,Position,Thickness,Hardness\n1,left,2.5,60.1\n1,right,2.6,60.2\n2,left,2.4,60.3\n2,right,2.7,60.5\n',
  'one part only': 'part,feature,value\n1,a,2.5\n1,b,2.6\n1,c,2.4\n1,d,2.7\n',
}

describe('an ordinary table is none', () => {
  it.each(Object.keys(wide))('%s', (name) => {
    expect(recogniseLong(tableOf(wide[name]))).toBeNull()
  })

  it('in any export of the golden files, the samples, and the kinds', () => {
    const folders = ['tests/golden/exports', 'tests/golden', 'samples']
    const files = folders.flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => /\.(csv|txt)$/.test(name))
        .map((name) => ({ name, bytes: () => readFileSync(`${folder}/${name}`) as Uint8Array })),
    )
    expect(files.length).toBeGreaterThan(30)
    let tables = 0
    const found: string[] = []
    // Each of the polluted ones holds one of few tables.
    const some = [...polluted()].filter((_, i) => i % 20 === 0)
    for (const { name, bytes } of [...files, ...exported, ...some]) {
      const table = read(name, bytes())
      if (table === null) continue
      tables++
      if (recogniseLong(table) !== null) found.push(name)
    }
    expect(found).toEqual([])
    expect(tables).toBeGreaterThan(200)
  })
})
