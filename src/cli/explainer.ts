import { writeFileAtomically } from '../engine/files/writeFileAtomically'
import { jsonPieces } from './jsonPieces'

/** Takes the explanations of all inputs: one document, or a list where there are several inputs. */
export function createExplainer(target: string | undefined, several: boolean) {
  const pieces: string[] = []
  const put = (piece: string) => {
    if (target === '-') process.stdout.write(piece)
    else pieces.push(piece)
  }
  let count = 0

  return {
    add(document: object): void {
      if (target === undefined) return
      if (several) put(count++ === 0 ? '[\n  ' : ',\n  ')
      for (const piece of jsonPieces(document, several ? '  ' : '')) put(piece)
    },
    async finish(signal: AbortSignal): Promise<void> {
      if (target === undefined) return
      put(several ? '\n]\n' : '\n')
      if (target !== '-') await writeFileAtomically(target, pieces, { signal })
    },
  }
}
