import fc from '../../../support/property'
import { expect, it } from 'vitest'
import { IsodenseError } from '../../../../src/core/errors'
import { createDecoder } from '../../../../src/core/table/encoding/decoder'
import { createDetector } from '../../../../src/core/table/encoding/detector'

it('makes text or a named error of any bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      try {
        const detector = createDetector('a.csv')
        detector.write(bytes)
        const decoder = createDecoder('a.csv', detector.finish().encoding)
        expect(typeof (decoder.write(bytes) + decoder.finish())).toBe('string')
      } catch (error) {
        if (!(error instanceof IsodenseError)) throw error
        expect(['NotText', 'EncodingUnknown']).toContain(error.code)
      }
    }),
    { numRuns: 2000 },
  )
})
