import { createNormal } from '../random.mjs'

/** Pixels of a side. */
export const side = 64

/** Waves across the image, in each direction, that persons and pictures of them differ by. */
const waves = 26

/** cos(π (pixel + ½) wave / side), row by row. */
const cosines = Array.from({ length: side }, (_, pixel) =>
  Float64Array.from({ length: waves }, (_, wave) =>
    Math.cos((Math.PI * (pixel + 0.5) * wave) / side),
  ),
)

/**
 * A smooth random field: waves whose size falls with their number.
 *
 * @param {() => number} normal
 * @param {number} falling the power by which it falls
 * @returns {Float64Array} side × side
 */
function smoothField(normal, falling) {
  const sizes = Float64Array.from({ length: waves * waves }, (_, i) => {
    const frequency = Math.hypot(Math.floor(i / waves), i % waves)
    return frequency === 0 ? 0 : normal() / (1 + frequency) ** falling
  })
  const across = new Float64Array(side * waves)
  for (let x = 0; x < side; x++)
    for (let v = 0; v < waves; v++)
      for (let u = 0; u < waves; u++) across[x * waves + v] += cosines[x][u] * sizes[v * waves + u]
  const field = new Float64Array(side * side)
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++)
      for (let v = 0; v < waves; v++) field[y * side + x] += cosines[y][v] * across[x * waves + v]
  return field
}

/** 1 within a radius of 1 and 0 outside, with a soft edge. */
const within = (/** @type {number} */ x, /** @type {number} */ y, softness = 0.25) =>
  1 / (1 + Math.exp((x * x + y * y - 1) / softness))

/** What stays the same in all pictures of a person. */
function createPerson(/** @type {() => number} */ normal) {
  const about = (/** @type {number} */ mean, /** @type {number} */ deviation) =>
    mean + deviation * normal()
  return {
    skin: about(0.62, 0.06),
    hair: about(0.22, 0.07),
    hairline: about(-0.52, 0.08),
    width: about(0.62, 0.05),
    height: about(0.84, 0.05),
    eyes: { apart: about(0.27, 0.025), y: about(-0.14, 0.03), dark: about(0.3, 0.06) },
    nose: about(0.1, 0.04),
    mouth: { y: about(0.42, 0.04), width: about(0.24, 0.04), dark: about(0.2, 0.05) },
    marks: smoothField(normal, 1.6),
  }
}

/** @param {ReturnType<typeof createPerson>} person @param {number} x from −1 to 1 @param {number} y */
function greyAt(person, x, y) {
  const { eyes, mouth } = person
  const head = within(x / person.width, y / person.height, 0.1)
  const face = within(x / (person.width * 0.9), (y - 0.2) / (person.height * 0.85), 0.15)
  const hair = y < person.hairline ? 1 : Math.exp(-8 * (y - person.hairline))
  const eye = (/** @type {number} */ at) => within((x - at) / 0.12, (y - eyes.y) / 0.06, 0.5)
  const skin =
    person.skin -
    eyes.dark * (eye(-eyes.apart) + eye(eyes.apart)) -
    mouth.dark * within(x / mouth.width, (y - mouth.y) / 0.06, 0.5) -
    person.nose * within(x / 0.1, (y - 0.14) / 0.1, 0.6)
  const covered = Math.min(1, hair + (1 - face))
  return 0.12 * (1 - head) + head * (covered * person.hair + (1 - covered) * skin)
}

/**
 * Pictures of made-up persons: a face seen from a little aside, lit from somewhere, with a mood. Person by
 * person, and of each one picture after the other; the same ones for the same seed.
 *
 * @param {{ seed: number, persons: number, images: number }} what
 * @returns {Generator<{ person: number, image: number, grey: Float64Array }>} side × side, row by row, in 0 … 1
 */
export function* faces({ seed, persons, images }) {
  for (let person = 0; person < persons; person++) {
    const own = createPerson(createNormal(seed * 1_000_003 + 7919 * person + 1))
    for (let image = 0; image < images; image++) {
      const normal = createNormal(seed * 1_000_003 + 7919 * person + 101 * (image + 1))
      yield { person, image, grey: picture(own, normal) }
    }
  }
}

/** @param {ReturnType<typeof createPerson>} person @param {() => number} normal */
function picture(person, normal) {
  const turned = 0.12 * normal()
  const [right, down, tilt] = [0.04 * normal(), 0.04 * normal(), 0.05 * normal()]
  const [fromRight, fromBelow] = [0.12 * normal(), 0.06 * normal()]
  const mood = smoothField(normal, 1.05)
  const grey = new Float64Array(side * side)
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const at = row * side + column
      const x = (2 * column + 1) / side - 1 - right
      const y = (2 * row + 1) / side - 1 - down
      const sideways = x + tilt * y + turned * (1 - x * x)
      const light = 1 + fromRight * x + fromBelow * y
      const plain = greyAt(person, sideways, y - tilt * x)
      const varied = plain * light + 0.09 * person.marks[at] + 0.05 * mood[at]
      grey[at] = Math.min(1, Math.max(0, varied))
    }
  }
  return grey
}
