import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { IsodenseError } from '../../../src/core/errors'
import { inMemory } from '../../../src/engine/files/randomAccess'
import { readWorkbook } from '../../../src/engine/files/workbook/readWorkbook'
import { mutated, randomNumbers } from './mutate'
import { bookParts, zip } from './workbookFile'

const rounds = 300

async function recordsOrNamedError(read: () => Promise<{ records: AsyncIterable<unknown[]> }>) {
  let records = 0
  try {
    for await (const batch of (await read()).records) records += batch.length
    return records
  } catch (error) {
    expect(error).toBeInstanceOf(IsodenseError)
    expect((error as IsodenseError).code).not.toBe('Internal')
    return -1
  }
}

test(`${rounds} spoilt workbooks end in records or in a named error`, async () => {
  const random = randomNumbers(20_260_201)
  const whole = readFileSync('tests/golden/workbooks/openpyxl.xlsx')
  const parts = bookParts({
    sheets: { S: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>36161</v></c></row><row r="3"><c r="A3"><v>1.5</v></c></row>', T: '' }, // prettier-ignore
    strings: '<si><t>a</t></si>',
    formats: ['yyyy'],
    behind: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
  })
  let refused = 0
  for (let i = 0; i < rounds; i++) {
    const spoilt = random(parts.length)
    // Half of them are spoilt in the archive, half in the XML of a part that is packed soundly.
    const bytes =
      i % 2 === 0
        ? mutated(whole, random)
        : zip(parts.map((part, j) => (j === spoilt ? { ...part, content: mutated(Buffer.from(part.content), random) } : part))) // prettier-ignore
    const records = await recordsOrNamedError(() => readWorkbook(inMemory(bytes, 'x'), 'x'))
    if (records < 0) refused++
  }
  expect(refused).toBeGreaterThan(rounds / 4)
})
