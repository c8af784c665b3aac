// Ink on paper, by arithmetic: a sheet holds how much ink lies on each point, and knows what that looks like.
import { indexedPng } from './png.mjs'

/** The sheet in picture units; the pictures come out at 960 × 600 pixels, each the mean of 2 × 2 points. */
export const width = 1200
export const height = 750
const scale = 1.6
const points = 2
const paper = [246, 241, 230]
const vermilion = [190, 52, 38]

export const clamp = (value, low = 0, high = 1) => Math.min(high, Math.max(low, value))
export const mix = (a, b, t) => a + (b - a) * t
export const smooth = (low, high, value) => {
  const t = clamp((value - low) / (high - low))
  return t * t * (3 - 2 * t)
}

/** The same numbers for the same seed, on every machine. */
export function createRandom(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

function lattice(x, y, seed) {
  let h = Math.imul(x, 374761393) ^ Math.imul(y, 668265263) ^ Math.imul(seed, 1274126177)
  h = Math.imul(h ^ (h >>> 13), 1274126177)
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296
}

/** Smooth noise, 0 to 1. */
export function noise(x, y, seed) {
  const ix = Math.floor(x)
  const iy = Math.floor(y)
  const fx = x - ix
  const fy = y - iy
  const sx = fx * fx * (3 - 2 * fx)
  const sy = fy * fy * (3 - 2 * fy)
  const top = mix(lattice(ix, iy, seed), lattice(ix + 1, iy, seed), sx)
  const bottom = mix(lattice(ix, iy + 1, seed), lattice(ix + 1, iy + 1, seed), sx)
  return mix(top, bottom, sy)
}

/** Noise in `octaves` sizes on top of each other, 0 to 1, mostly near the middle. */
export function cloud(x, y, seed, octaves = 4) {
  let sum = 0
  let weight = 1
  let total = 0
  for (let octave = 0; octave < octaves; octave++) {
    sum += weight * noise(x, y, seed + octave * 101)
    total += weight
    x *= 2.03
    y *= 2.03
    weight *= 0.5
  }
  return sum / total
}

export function createSheet() {
  const columns = Math.round(width * scale)
  const rows = Math.round(height * scale)
  const ink = new Float32Array(columns * rows)
  const red = new Float32Array(columns * rows)

  /** Calls `paint(x, y)` for each point of a box, in picture units, and lays the ink it answers with on top. */
  function wash(paint, box = [0, 0, width, height]) {
    each(box, (x, y, at) => {
      ink[at] += Math.max(0, paint(x, y))
    })
  }

  /** Like `wash`, but what is darker already stays as it is, and nothing shows through. */
  function cover(paint, box = [0, 0, width, height]) {
    each(box, (x, y, at) => {
      const [density, opacity] = paint(x, y)
      ink[at] = mix(ink[at], density, clamp(opacity))
    })
  }

  function stamp(paint, box) {
    each(box, (x, y, at) => {
      red[at] = Math.max(red[at], clamp(paint(x, y)))
    })
  }

  function each([left, top, right, bottom], visit) {
    const fromX = Math.max(0, Math.floor(left * scale))
    const toX = Math.min(columns, Math.ceil(right * scale))
    const fromY = Math.max(0, Math.floor(top * scale))
    const toY = Math.min(rows, Math.ceil(bottom * scale))
    for (let row = fromY; row < toY; row++) {
      for (let column = fromX; column < toX; column++) {
        visit((column + 0.5) / scale, (row + 0.5) / scale, row * columns + column)
      }
    }
  }

  /**
   * One stroke of a brush along `curve(t)`, t from 0 to 1.
   *
   * `widthAt(t)` is its half width; `dryness(t)` from 0, wet, to 1, where only single hairs still leave ink.
   */
  function stroke({ curve, widthAt, dryness = () => 0, density = 1.6, seed = 1, length = 800 }) {
    const steps = Math.ceil(length * scale * 2)
    const layer = new Map()
    for (let step = 0; step <= steps; step++) {
      const t = step / steps
      const [x, y] = curve(t)
      const [nextX, nextY] = curve(t + 0.001)
      const angle = Math.atan2(nextY - y, nextX - x) + Math.PI / 2
      const half = widthAt(t)
      const across = Math.max(2, Math.ceil(half * scale * 3))
      for (let i = 0; i <= across; i++) {
        const u = (i / across) * 2 - 1
        const hairs = noise(u * (4 + half * 0.55), t * length * 0.006, seed)
        const grain = noise(u * half * 0.9, t * length * 0.12, seed + 7)
        const wet = smooth(dryness(t) - 0.1, dryness(t) + 0.12, hairs * 0.75 + grain * 0.25)
        const edge = smooth(
          1.02,
          0.86,
          Math.abs(u) + 0.1 * (noise(t * length * 0.03, u > 0 ? 3 : 9, seed + 3) - 0.2),
        )
        const column = Math.floor((x + Math.cos(angle) * half * u) * scale)
        const row = Math.floor((y + Math.sin(angle) * half * u) * scale)
        if (column < 0 || row < 0 || column >= columns || row >= rows) continue
        const at = row * columns + column
        const value = density * wet * edge * (0.82 + 0.3 * grain)
        if (value > (layer.get(at) ?? 0)) layer.set(at, value)
      }
    }
    for (const [at, value] of layer) ink[at] = Math.max(ink[at], ink[at] * 0.4 + value)
  }

  /** The sheet as the bytes of a PNG with a palette: ink in 36 steps, seal in 12. */
  function toPng() {
    const inkSteps = 36
    const redSteps = 12
    // Steps lie closer together near the paper's own tone, where the eye sees them first.
    const fineness = 0.72
    const palette = []
    // One colour after the other from paper to ink, so that neighbours in the picture are neighbours in the palette.
    for (let i = 0; i < inkSteps; i++) palette.push(inkColour(1 - (i / (inkSteps - 1)) ** (1 / fineness)))
    for (let i = 1; i <= redSteps; i++)
      palette.push(paper.map((c, k) => Math.round(mix(c, vermilion[k], i / redSteps))))
    const across = columns / points
    const down = rows / points
    const pixels = new Uint8Array(across * down)
    for (let y = 0; y < down; y++) {
      for (let x = 0; x < across; x++) {
        let light = 0
        let sealed = 0
        for (let dy = 0; dy < points; dy++) {
          for (let dx = 0; dx < points; dx++) {
            const at = (y * points + dy) * columns + x * points + dx
            light += Math.exp(-ink[at])
            sealed += red[at]
          }
        }
        light /= points * points
        sealed /= points * points
        const step = Math.round(sealed * redSteps)
        pixels[y * across + x] =
          step > 0 ? inkSteps - 1 + step : Math.round((1 - light) ** fineness * (inkSteps - 1))
      }
    }
    return indexedPng(across, down, palette, pixels)
  }

  return { wash, cover, stamp, stroke, toPng }
}

/** Pine soot: a little blue where thin, warm black where thick. */
function inkColour(light) {
  const black = [27, 25, 26]
  const lift = [-3, 0, 4]
  const thin = 4 * light * (1 - light)
  return paper.map((c, k) => Math.round(clamp(mix(black[k], c, light) + lift[k] * thin, 0, 255)))
}
