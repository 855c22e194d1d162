import { describe, expect, it } from 'vitest'
import type { ScatterSeriesOption } from 'echarts'
import { pictureOption, subtitleLines } from '../../src/charts/pictureOption'
import { axisOfDirection } from '../../src/shared/directionAxes'
import { flagsFor, pictureFor } from './inputs'

const picture = pictureFor()
const flags = { ...flagsFor(picture, [3, 50, 80]), ordinaryHere: Uint8Array.of(0, 1, 0) }

describe('a picture that says what it does not show', () => {
  it('draws dashed rings around flagged rows that look normal in it, and says how many', () => {
    const series = pictureOption({ picture, flags }).series as ScatterSeriesOption[]
    const rings = series.find(({ id }) => id === 'flagged')!.data as unknown[]
    expect(rings.map((ring) => JSON.stringify(ring).includes('dashed'))).toEqual([false, true, false]) // prettier-ignore
    const line = '1 of the 3 flagged rows look normal here (dashed rings)'
    expect(subtitleLines({ picture, flags })).toContain(line)
    expect(subtitleLines({ picture, flags, show: { flagged: false } })).not.toContain(line)
    const none = { ...flags, ordinaryHere: new Uint8Array(3) }
    expect(subtitleLines({ picture, flags: none })).toEqual(subtitleLines({ picture, flags: flagsFor(picture, [3, 50, 80]) })) // prettier-ignore
  })

  it('names the row of a slice', () => {
    const sliced = { ...picture, marginal: false, slice: { row: 115, line: 117 } }
    expect(subtitleLines({ picture: sliced, modelColumns: 4 })).toEqual([
      'Slice through row line 117: the other columns held at its values',
    ])
  })

  it('says what directions are made of', () => {
    const largest = [{ name: 'width', loading: 0.8123 }, { name: 'mass', loading: -0.5 }] // prettier-ignore
    const column = axisOfDirection({ direction: 1, of: 'separating' })
    const x = { ...picture.x, column, name: 'LD 1', share: 0.97, largest }
    expect(subtitleLines({ picture: { ...picture, x } })).toContain(
      'LD 1: 97 % of the separation of the families, mostly 0.81 width, −0.5 mass',
    )
    const option = pictureOption({ picture: { ...picture, x } })
    expect((option.xAxis as { name: string }).name).toBe('LD 1 (97 %)')
  })
})
