// What the pictures are made of: far hills, mist, moons, stalks, birds, and the seal.
import { clamp, cloud, createRandom, height, mix, noise, smooth, width } from './ink.mjs'

/** A few fibres in the paper. */
export function paper(sheet, seed) {
  const random = createRandom(seed)
  for (let i = 0; i < 26; i++) {
    const x = random() * width
    const y = random() * height
    const turn = random() * 6.3
    const bend = random() - 0.5
    const long = 10 + random() * 26
    sheet.stroke({
      curve: t => [x + Math.cos(turn + bend * t) * long * t, y + Math.sin(turn + bend * t) * long * t],
      widthAt: () => 0.35,
      density: 0.09,
      length: long,
      seed: i,
    })
  }
}

/**
 * A range of hills, dark at the ridge and lost in mist below it.
 *
 * `ridge(x)` is the height of the ridge line in picture units; `fade` how far down the ink reaches.
 */
export function hills(sheet, { ridge, strength, fade, seed, rough = 0.5 }) {
  const line = Float64Array.from({ length: width * 2 }, (_, i) => ridge(i / 2))
  let top = height
  for (const y of line) top = Math.min(top, y)
  sheet.cover(
    (x, y) => {
      const depth = y - line[Math.min(line.length - 1, Math.floor(x * 2))]
      if (depth < -2) return [0, 0]
      const inside = smooth(-1.2, 1.2, depth)
      const mist = cloud(x / 190, y / 70, seed + 50, 3)
      const creases = Math.abs(noise(x / 26 + depth / 60, depth / 46 - x / 90, seed + 9) - 0.5) * 2
      const grain = mix(1, 0.55 + 0.75 * creases, rough)
      const falling = Math.exp(-depth / (fade * (0.55 + 0.9 * mist)))
      return [strength * falling * grain, inside * clamp(0.35 + falling * 1.6)]
    },
    [0, top - 3, width, height],
  )
}

/** A ridge line out of a few slow waves and a rough edge. */
export function ridgeLine({ base, rise, wide, seed, rough = 14, peaks = [] }) {
  return x => {
    let y = base - rise * (cloud(x / wide, 0.5, seed, 3) - 0.4) * 2
    for (const [at, tall, spread] of peaks) {
      // Steeper on its left.
      const off = (x - at) / (x < at ? spread * 0.72 : spread * 1.15)
      y -= tall * Math.exp(-off * off)
    }
    return y - rough * (cloud(x / 21, 3.5, seed + 4, 4) - 0.5)
  }
}

/** Leaves a disc of bare paper by darkening what is around it. */
export function moon(sheet, { x, y, radius, halo, reach, seed }) {
  sheet.wash((px, py) => {
    const away = Math.hypot(px - x, py - y) - radius
    const damp = 0.55 + 0.9 * (cloud(px / 150, py / 110, seed, 4) - 0.2)
    return smooth(-1.4, 1.6, away) * halo * damp * Math.exp(-Math.max(0, away) / reach)
  })
}

/** A round wash with a darker rim where it dried, uneven as water leaves it. */
export function pool(sheet, { x, y, rx, ry, density, rim = 0.35, wobble = 0.05, seed, box }) {
  sheet.cover(
    (px, py) => {
      const angle = Math.atan2((py - y) / ry, (px - x) / rx)
      const uneven =
        1 + wobble * (cloud(Math.cos(angle) * 1.6 + 5, Math.sin(angle) * 1.6 + 5, seed, 3) - 0.5) * 2
      const off = (Math.hypot((px - x) / rx, (py - y) / ry) / uneven - 1) * Math.min(rx, ry)
      const inside = smooth(1.2, -1.2, off)
      const body = density * (0.72 + 0.5 * cloud(px / 70, py / 50, seed + 3, 4))
      const edge = rim * Math.exp(-((off / 5) ** 2)) + rim * 0.35 * Math.exp(off / 40)
      return [body + edge * inside, inside]
    },
    box ?? [x - rx * 1.15, y - ry * 1.15, x + rx * 1.15, y + ry * 1.15],
  )
}

/** A thin, bending blade or stalk from `from` to `to`, swelling in the middle. */
export function blade(sheet, { from, to, bend, half, density = 1.3, seed, dry = 0.25 }) {
  const [x0, y0] = from
  const [x2, y2] = to
  const x1 = (x0 + x2) / 2 + (y0 - y2) * bend
  const y1 = (y0 + y2) / 2 + (x2 - x0) * bend
  sheet.stroke({
    curve: t => [
      (1 - t) ** 2 * x0 + 2 * t * (1 - t) * x1 + t * t * x2,
      (1 - t) ** 2 * y0 + 2 * t * (1 - t) * y1 + t * t * y2,
    ],
    widthAt: t => half * (0.25 + 1.1 * Math.sin(Math.PI * Math.min(1, t * 0.9 + 0.1)) ** 0.8) * (1 - t ** 6),
    dryness: t => dry * t,
    density,
    seed,
    length: Math.hypot(x2 - x0, y2 - y0) * 1.1,
  })
}

/** A bird far off: two short strokes. */
export function bird(sheet, x, y, size, seed) {
  const tilt = (noise(seed, 1, 5) - 0.5) * 0.5
  blade(sheet, {
    from: [x, y],
    to: [x - size, y - size * (0.35 - tilt)],
    bend: 0.22,
    half: 1.3,
    seed,
    dry: 0,
  })
  blade(sheet, {
    from: [x, y],
    to: [x + size, y - size * (0.35 + tilt)],
    bend: -0.22,
    half: 1.3,
    seed,
    dry: 0,
  })
}

/** What is cut into the seal: lines on a field of 10 by 10, the characters 山, 石, 月, 木 and 文. */
const glyphs = {
  mountain: [
    [5, 1.7, 5, 8],
    [2.2, 4, 2.2, 8],
    [7.8, 4, 7.8, 8],
    [2.2, 8, 7.8, 8],
  ],
  stone: [
    [2, 2.2, 8, 2.2],
    [4.9, 2.2, 2, 6.4],
    [4, 5, 7.8, 5],
    [4, 8, 7.8, 8],
    [4, 5, 4, 8],
    [7.8, 5, 7.8, 8],
  ],
  moon: [
    [3, 2, 7.4, 2],
    [3, 2, 3, 6],
    [3, 6, 2, 8.2],
    [7.4, 2, 7.4, 8.2],
    [3, 4.1, 7.4, 4.1],
    [3, 6.1, 7.4, 6.1],
  ],
  tree: [
    [5, 1.7, 5, 8.4],
    [2, 3.6, 8, 3.6],
    [4.8, 3.8, 2.1, 7],
    [5.2, 3.8, 7.9, 7],
  ],
  letters: [
    [5, 1.5, 5, 2.7],
    [2, 3.2, 8, 3.2],
    [6.6, 3.4, 2.2, 8.3],
    [3.4, 3.4, 7.8, 8.3],
  ],
}

/** A vermilion seal, its character left white. */
export function seal(sheet, { x, y, size = 58, glyph, seed = 3 }) {
  const lines = glyphs[glyph]
  const box = [x - 4, y - 4, x + size + 4, y + size + 4]
  // The paste hides the ink below, and the cut lines show paper.
  const onto = (px, py) =>
    smooth(1, -1, Math.max(Math.abs(px - x - size / 2), Math.abs(py - y - size / 2)) - size * 0.46)
  sheet.cover((px, py) => [0, onto(px, py)], box)
  sheet.stamp((px, py) => {
    const u = ((px - x) / size) * 10
    const v = ((py - y) / size) * 10
    const worn = (cloud(u * 1.3, v * 1.3, seed, 3) - 0.5) * 0.55
    const corner = 1.1
    const dx = Math.max(Math.abs(u - 5) - (5 - corner), 0)
    const dy = Math.max(Math.abs(v - 5) - (5 - corner), 0)
    const field = smooth(0.12, -0.12, Math.hypot(dx, dy) - corner + worn * 0.5)
    let cut = 9
    for (const [x0, y0, x1, y1] of lines) cut = Math.min(cut, toLine(u, v, x0, y0, x1, y1))
    const white = smooth(0.34, 0.52, cut + worn * 0.22)
    const patchy = smooth(0.2, 0.3, cloud(u * 2.2, v * 2.2, seed + 8, 3))
    return field * white * (0.6 + 0.4 * patchy)
  }, box)
}

function toLine(x, y, x0, y0, x1, y1) {
  const dx = x1 - x0
  const dy = y1 - y0
  const t = clamp(((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy))
  return Math.hypot(x - x0 - dx * t, y - y0 - dy * t)
}
