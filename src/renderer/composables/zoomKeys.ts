/** Part of an axis that is shown, in per cent of all of it: as echarts counts a zoom. */
export interface Window {
  start: number
  end: number
}

export interface Windows {
  x: Window
  y: Window
}

const all: Window = { start: 0, end: 100 }
export const allShown: Windows = { x: all, y: all }
/** Share of the window that an arrow key moves it by. */
const stride = 0.1
const factor = 1.25
/** Closer than this the numbers on the axes end. */
const closest = 1e-4

/** What a key makes of the picture's zoom; null for a key that has nothing to do with it. */
export function zoomedByKey(key: string, { x, y }: Windows): Windows | null {
  switch (key) {
    case 'ArrowLeft':
      return { x: moved(x, -stride), y }
    case 'ArrowRight':
      return { x: moved(x, stride), y }
    case 'ArrowDown':
      return { x, y: moved(y, -stride) }
    case 'ArrowUp':
      return { x, y: moved(y, stride) }
    case '+':
    case '=':
      return { x: scaled(x, 1 / factor), y: scaled(y, 1 / factor) }
    case '-':
    case '_':
      return { x: scaled(x, factor), y: scaled(y, factor) }
    case '0':
      return allShown
    default:
      return null
  }
}

/** Moved by shares of the window, up to the ends of the axes. */
export const shifted = ({ x, y }: Windows, by: { x: number; y: number }): Windows => ({
  x: moved(x, by.x),
  y: moved(y, by.y),
})

/** So many times as wide; what is at a place of the window, in 0 … 1 from its lower left corner, stays there. */
export const scaledAbout = (
  { x, y }: Windows,
  by: number,
  at: { x: number; y: number },
): Windows => ({
  x: scaled(x, by, at.x),
  y: scaled(y, by, at.y),
})

/** Up to the end of the axis, never beyond. */
function moved({ start, end }: Window, share: number): Window {
  const wanted = share * (end - start)
  const by = Math.min(100 - end, Math.max(-start, wanted))
  return { start: start + by, end: end + by }
}

function scaled({ start, end }: Window, by: number, at = 0.5): Window {
  const length = Math.min(100, Math.max(closest, (end - start) * by))
  const fixed = start + at * (end - start)
  const from = Math.min(100 - length, Math.max(0, fixed - at * length))
  return { start: from, end: from + length }
}
