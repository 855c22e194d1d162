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
      return { x: all, y: all }
    default:
      return null
  }
}

/** Up to the end of the axis, never beyond. */
function moved({ start, end }: Window, share: number): Window {
  const wanted = share * (end - start)
  const by = Math.min(100 - end, Math.max(-start, wanted))
  return { start: start + by, end: end + by }
}

function scaled({ start, end }: Window, by: number): Window {
  const length = Math.min(100, Math.max(closest, (end - start) * by))
  const from = Math.min(100 - length, Math.max(0, (start + end - length) / 2))
  return { start: from, end: from + length }
}
