import type { Bounds, WindowState } from './state/stored'

interface Size {
  width: number
  height: number
}

export const defaultSize = { width: 1280, height: 800 }
export const leastSize = { width: 900, height: 600 }

/** So much of the title bar must be on a screen for the window to be taken hold of. */
const grip = { width: 120, height: 32 }

/** So much of a window may lie beyond the screens, as a person may have put it. */
const mostHidden = 0.5

export interface PlacedWindow {
  /** Without a place where the system may choose it. */
  bounds: Bounds | Size
  /** The window is never larger than the screens, not even where they are small (a laptop at 175 %). */
  least: Size
  maximised: boolean
}

/**
 * Where the window goes: where it was, if it can be taken hold of and most of it is on the screens that
 * are there now, else moved and shrunk into the work area of the screen that it is on; on none of
 * them, at its former size where the system puts it. All in device-independent pixels, as Electron has
 * them on every screen.
 * @param workAreas of the screens, the primary one first
 */
export function windowBounds(
  saved: WindowState | null,
  workAreas: readonly Bounds[],
): PlacedWindow {
  const least = {
    width: Math.min(leastSize.width, ...workAreas.map(({ width }) => width)),
    height: Math.min(leastSize.height, ...workAreas.map(({ height }) => height)),
  }
  if (saved === null || !isSize(saved))
    return { bounds: fitted(defaultSize, least, workAreas[0]), least, maximised: false }
  const { maximised } = saved
  const area = largest(workAreas, (candidate) => surface(overlap(saved, candidate)))
  if (!area || !Number.isFinite(saved.x) || !Number.isFinite(saved.y))
    return { bounds: fitted(saved, least, workAreas[0]), least, maximised }
  const size = fitted(saved, least, area)
  const wanted = { x: Math.round(saved.x), y: Math.round(saved.y), ...size }
  const bounds = isAtHand(wanted, workAreas) ? wanted : movedInto(wanted, area)
  return { bounds, least, maximised }
}

const isSize = ({ width, height }: Size) =>
  Number.isFinite(width) && Number.isFinite(height) && width > 0 && height > 0

/** The size as near to `size` as the least one and the room of the screen allow. */
function fitted(size: Size, least: Size, room: Size | undefined): Size {
  const within = (side: keyof Size) =>
    Math.round(Math.min(Math.max(size[side], least[side]), room?.[side] ?? Infinity))
  return { width: within('width'), height: within('height') }
}

/** Whether the title bar can be taken hold of, and most of the window is seen. */
function isAtHand(window: Bounds, workAreas: readonly Bounds[]): boolean {
  const titleBar = { ...window, height: grip.height }
  const held = workAreas
    .map((area) => overlap(titleBar, area))
    .some(({ width, height }) => width >= grip.width && height >= grip.height)
  const seen = workAreas.reduce((sum, area) => sum + surface(overlap(window, area)), 0)
  return held && seen >= (1 - mostHidden) * surface(window)
}

function movedInto(window: Bounds, area: Bounds): Bounds {
  const within = (at: number, length: number, from: number, room: number) =>
    Math.round(Math.max(from, Math.min(at, from + room - length)))
  return {
    ...window,
    x: within(window.x, window.width, area.x, area.width),
    y: within(window.y, window.height, area.y, area.height),
  }
}

function overlap(a: Bounds, b: Bounds): Size {
  const shared = (from: number, length: number, other: number, otherLength: number) =>
    Math.max(0, Math.min(from + length, other + otherLength) - Math.max(from, other))
  return {
    width: shared(a.x, a.width, b.x, b.width),
    height: shared(a.y, a.height, b.y, b.height),
  }
}

const surface = ({ width, height }: Size) => width * height

/** The item for which `measure` is largest; none where it is nowhere above zero. */
function largest<T>(items: readonly T[], measure: (item: T) => number): T | undefined {
  const found = items.map((item) => ({ item, value: measure(item) }))
  return found.filter(({ value }) => value > 0).sort((a, b) => b.value - a.value)[0]?.item
}
