/**
 * What a structured clone carries, as text: Playwright's bindings carry JSON only, while answers of
 * the engine hold typed arrays, numbers that are not finite, and fields that are undefined.
 */
const arrays = {
  Int8Array,
  Uint8Array,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
}
type ArrayName = keyof typeof arrays

type Packed = null | boolean | number | string | Packed[] | { [key: string]: Packed }

export const encode = (value: unknown): string => JSON.stringify(pack(value))
export const decode = (text: string): unknown => unpack(JSON.parse(text) as Packed)

function pack(value: unknown): Packed {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value
  if (value === undefined) return { $undefined: true }
  if (typeof value === 'number')
    return Number.isFinite(value) && !Object.is(value, -0) ? value : { $number: spelled(value) }
  if (Array.isArray(value)) return value.map(pack)
  if (ArrayBuffer.isView(value)) {
    const name = value.constructor.name
    if (name in arrays) return { $array: name, $bytes: base64(value) }
  }
  const prototype: unknown = typeof value === 'object' ? Object.getPrototypeOf(value) : undefined
  if (prototype !== Object.prototype && prototype !== null)
    throw new TypeError(`${String(value)} cannot be sent.`)
  const fields = Object.entries(value as object)
  const packed = Object.fromEntries(fields.map(([key, field]) => [key, pack(field)]))
  return fields.some(([key]) => key.startsWith('$')) ? { $object: packed } : packed
}

function unpack(value: Packed): unknown {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(unpack)
  if ('$undefined' in value) return undefined
  if ('$number' in value) return Number(value.$number)
  if ('$array' in value) {
    const bytes = Uint8Array.from(atob(value.$bytes as string), (c) => c.charCodeAt(0))
    return new arrays[value.$array as ArrayName](bytes.buffer)
  }
  const fields = '$object' in value ? (value.$object as { [key: string]: Packed }) : value
  return Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, unpack(field)]))
}

const spelled = (value: number): string => (Object.is(value, -0) ? '-0' : String(value))

function base64({ buffer, byteOffset, byteLength }: ArrayBufferView): string {
  const bytes = new Uint8Array(buffer, byteOffset, byteLength)
  const parts: string[] = []
  const piece = 0x8000 // more arguments than that overflow the stack
  for (let i = 0; i < bytes.length; i += piece)
    parts.push(String.fromCharCode(...bytes.subarray(i, i + piece)))
  return btoa(parts.join(''))
}
