import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'

/** Where the window was, in the screen's device-independent pixels. */
export interface WindowPlace {
  readonly width: number
  readonly height: number
  readonly x?: number
  readonly y?: number
}

const usual: WindowPlace = { width: 1280, height: 800 }

const whole = v.pipe(v.number(), v.integer())
const size = v.pipe(whole, v.minValue(400), v.maxValue(10_000))
const schema = v.union([
  v.object({ width: size, height: size, x: whole, y: whole }),
  v.object({ width: size, height: size }),
])

/** Reads the last place; anything that is not one, also a file that is not there, gives the usual size. */
export function readWindowPlace(dataFolder: string): WindowPlace {
  try {
    return v.parse(schema, JSON.parse(readFileSync(file(dataFolder), 'utf8')))
  } catch {
    return usual
  }
}

/** A display's part that windows may stand on, in the same pixels. */
export interface WorkArea {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Enough of the window's upper edge to see it and to take hold of it. */
const handle = { width: 80, height: 32 }

/** Without its position when it is on no display that there is now: the system then puts the window where it is seen. */
export function placeOnDisplays(place: WindowPlace, displays: readonly WorkArea[]): WindowPlace {
  const { x, y, width, height } = place
  if (x === undefined || y === undefined) return { width, height }
  const isSeen = displays.some(area => {
    const across = Math.min(x + width, area.x + area.width) - Math.max(x, area.x)
    const down = Math.min(y + handle.height, area.y + area.height) - Math.max(y, area.y)
    return across >= handle.width && down >= handle.height / 2
  })
  return isSeen ? place : { width, height }
}

export function writeWindowPlace(dataFolder: string, place: WindowPlace): void {
  mkdirSync(dataFolder, { recursive: true })
  writeFileSync(file(dataFolder), JSON.stringify(place))
}

function file(dataFolder: string): string {
  return join(dataFolder, 'window.json')
}
