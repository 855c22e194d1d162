/**
 * The commands of a document: its fenced blocks that begin with ```sh run, or ```sh slow for those that take minutes. A block
 * ```text output holds lines of what the commands before it print.
 *
 * @typedef {{ commands: string[][], slow: boolean, output: string[] }} Block
 */

const fence = /^```(\w+) (run|slow|output)\n([\s\S]*?)^```$/gm

/** @returns {Block[]} in the document's order */
export function tutorialBlocks(/** @type {string} */ document) {
  /** @type {Block[]} */
  const blocks = []
  for (const [, , kind, body = ''] of document.matchAll(fence)) {
    const lines = body.split('\n').filter((line) => line.trim() !== '')
    if (kind !== 'output')
      blocks.push({ commands: lines.map(words), slow: kind === 'slow', output: [] }) // prettier-ignore
    else if (blocks.length > 0) blocks[blocks.length - 1]?.output.push(...lines)
    else throw new Error('The document shows an output before any command.')
  }
  return blocks
}

/** The words of a command as a shell splits them; of quotes the single ones are known. */
export const words = (/** @type {string} */ line) =>
  [...line.matchAll(/(?:'[^']*'|[^\s'])+/g)].map(([word]) => word.replaceAll("'", ''))
