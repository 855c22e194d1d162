import type { SchemaElement } from 'hyparquet'
import { bytesText, decimalText, half, shortest, unsignedBytes, uuidText } from './binary'
import type { ParquetNotes } from './parquetNotes'
import { dateText, timestampText, timeText, unitsPerSecond } from './times'

/** What is stored for one cell that is not null. */
export type Stored = number | bigint | boolean | Uint8Array
export type ToText = (value: Stored) => string

/** How the values of a column are written as text, by its logical type; null for those that are no single values. */
export function textOf(element: SchemaElement, notes: ParquetNotes): ToText | null {
  const { name, type, converted_type: converted, logical_type: logical } = element
  const kind = logical?.type
  if (kind === 'DECIMAL' || converted === 'DECIMAL') {
    const scale = (logical?.type === 'DECIMAL' ? logical.scale : undefined) ?? element.scale ?? 0
    if (scale < 0 || scale > 100) throw new Error('a decimal has an impossible scale')
    return (value) => decimalText(wholeOf(value), scale)
  }
  if (kind === 'DATE' || converted === 'DATE') return (value) => dateText(Number(value))
  if (logical?.type === 'TIME')
    return (value) => timeText(wholeOf(value), unitsPerSecond[logical.unit])
  if (converted === 'TIME_MILLIS' || converted === 'TIME_MICROS')
    return (value) => timeText(wholeOf(value), converted === 'TIME_MILLIS' ? 1000n : 1_000_000n)
  if (logical?.type === 'TIMESTAMP') {
    if (logical.isAdjustedToUTC) notes.utc(name)
    return (value) => timestampText(wholeOf(value), unitsPerSecond[logical.unit])
  }
  if (converted === 'TIMESTAMP_MILLIS' || converted === 'TIMESTAMP_MICROS') {
    notes.utc(name)
    return (value) =>
      timestampText(wholeOf(value), converted === 'TIMESTAMP_MILLIS' ? 1000n : 1_000_000n)
  }
  if (type === 'INT96') return (value) => timestampText(wholeOf(value), 1_000_000_000n)
  if (kind === 'UUID') return (value) => uuidText(bytesOf(value))
  if (kind === 'FLOAT16') return (value) => shortest(half(bytesOf(value)), 1, 5, half16)
  if (isStructure(element)) return null
  const bits = unsignedBits(element)
  if (bits) return (value) => String(BigInt.asUintN(bits, wholeOf(value)))
  switch (type) {
    case 'BOOLEAN':
      return (value) => (value ? 'TRUE' : 'FALSE')
    case 'INT32':
    case 'INT64':
      return (value) => String(wholeOf(value))
    case 'FLOAT':
      return (value) => shortest(numberOf(value), 6, 9, Math.fround)
    case 'DOUBLE':
      return (value) => doubleText(numberOf(value))
    case 'BYTE_ARRAY':
      return (value) => bytesText(bytesOf(value), () => notes.binary(name))
    case 'FIXED_LEN_BYTE_ARRAY':
      return (value) => {
        notes.binary(name)
        return unsignedBytes(bytesOf(value))
      }
    default:
      return null
  }
}

const half16 = (value: number): number => {
  // Eleven significant bits; of what is too small for them, multiples of the smallest number.
  const step = 2 ** (Math.max(Math.floor(Math.log2(Math.abs(value))), -14) - 10)
  return Math.round(value / step) * step
}

const doubleText = (value: number) => (Object.is(value, -0) ? '-0' : String(value))

function isStructure({ logical_type, converted_type }: SchemaElement): boolean {
  if (converted_type === 'BSON' || converted_type === 'INTERVAL') return true
  return ['BSON', 'VARIANT', 'GEOMETRY', 'GEOGRAPHY', 'MAP', 'LIST'].includes(
    logical_type?.type ?? '',
  )
}

function unsignedBits({ logical_type: logical, converted_type }: SchemaElement): number | null {
  if (logical?.type === 'INTEGER') return logical.isSigned ? null : logical.bitWidth
  const [, bits] = /^UINT_(\d+)$/.exec(converted_type ?? '') ?? []
  return bits ? Number(bits) : null
}

// A dictionary that is missing would leave its indices in the place of the values.
const wrongType = () => new Error('a value is not of its column’s type')

function wholeOf(value: Stored): bigint {
  if (typeof value === 'bigint') return value
  if (typeof value === 'number' && Number.isInteger(value)) return BigInt(value)
  if (value instanceof Uint8Array) {
    const bits = value.length * 8
    return bits === 0 ? 0n : BigInt.asIntN(bits, BigInt(unsignedBytes(value)))
  }
  throw wrongType()
}

function numberOf(value: Stored): number {
  if (typeof value === 'number') return value
  throw wrongType()
}

function bytesOf(value: Stored): Uint8Array {
  if (value instanceof Uint8Array) return value
  throw wrongType()
}
