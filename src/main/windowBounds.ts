import type { Bounds, WindowState } from './state/stored'

export const defaultSize = { width: 1280, height: 800 }
export const leastSize = { width: 900, height: 600 }

/** So much of the title bar must be on a screen for the window to be taken hold of. */
const grip = { width: 120, height: 32 }

export interface PlacedWindow {
  /** Undefined where the system may choose the place. */
  bounds: Bounds | { width: number; height: number }
  maximised: boolean
}

/**
 * Where the window goes: where it was, if enough of its title bar is on one of the screens that are
 * there now, shrunk to that screen's work area; else at its former size where the system puts it. All
 * in device-independent pixels, as Electron has them on every screen.
 */
export function windowBounds(
  saved: WindowState | null,
  workAreas: readonly Bounds[],
): PlacedWindow {
  if (saved === null || !isSize(saved))
    return { bounds: fitted(defaultSize, workAreas), maximised: false }
  const { x, y, maximised } = saved
  const area = workAreas
    .map((a) => ({ area: a, shared: titleBarOn(saved, a) }))
    .filter(({ shared }) => shared.width >= grip.width && shared.height >= grip.height)
    .sort((a, b) => b.shared.width * b.shared.height - a.shared.width * a.shared.height)[0]?.area
  if (!area || !Number.isFinite(x) || !Number.isFinite(y))
    return { bounds: fitted(saved, workAreas), maximised }
  const width = Math.min(Math.max(saved.width, leastSize.width), area.width)
  const height = Math.min(Math.max(saved.height, leastSize.height), area.height)
  return {
    bounds: {
      x: Math.round(x),
      y: Math.round(y),
      width: Math.round(width),
      height: Math.round(height),
    },
    maximised,
  }
}

const isSize = ({ width, height }: { width: number; height: number }) =>
  Number.isFinite(width) && Number.isFinite(height) && width > 0 && height > 0

/** A size that the first screen has room for. */
function fitted(size: { width: number; height: number }, [area]: readonly Bounds[]) {
  const within = (wanted: number, least: number, room: number | undefined) =>
    Math.round(Math.min(Math.max(wanted, least), room ?? Infinity))
  return {
    width: within(size.width, leastSize.width, area?.width),
    height: within(size.height, leastSize.height, area?.height),
  }
}

function titleBarOn(window: Bounds, area: Bounds): { width: number; height: number } {
  const overlap = (a: number, aLength: number, b: number, bLength: number) =>
    Math.max(0, Math.min(a + aLength, b + bLength) - Math.max(a, b))
  return {
    width: overlap(window.x, window.width, area.x, area.width),
    height: overlap(window.y, grip.height, area.y, area.height),
  }
}
