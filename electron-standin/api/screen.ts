import { loudEmitter } from '../loud.ts'
import type { Bounds } from './surface.ts'

/** What the stand-in says of the screen before and after it knows: one display of a common size. */
const bounds: Bounds = { x: 0, y: 0, width: 1920, height: 1080 }

const display = {
  id: 1,
  label: 'stand-in',
  bounds,
  workArea: bounds,
  size: { width: bounds.width, height: bounds.height },
  workAreaSize: { width: bounds.width, height: bounds.height },
  scaleFactor: 1,
  rotation: 0,
  internal: false,
  monochrome: false,
  colorDepth: 24,
  touchSupport: 'unknown',
} as const

type StandinDisplay = typeof display

export class Screen extends loudEmitter('screen') {
  getPrimaryDisplay(): StandinDisplay {
    return display
  }

  getAllDisplays(): StandinDisplay[] {
    return [display]
  }

  getDisplayMatching(): StandinDisplay {
    return display
  }

  getDisplayNearestPoint(): StandinDisplay {
    return display
  }

  getCursorScreenPoint(): { x: number; y: number } {
    return { x: 0, y: 0 }
  }
}

export const screen = new Screen()
