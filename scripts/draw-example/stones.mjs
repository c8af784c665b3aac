import { paper, seal } from './brush.mjs'
import { cloud, noise, smooth } from './ink.mjs'

export function stones(sheet) {
  paper(sheet, 15)
  const base = 566
  // Raked sand: lines that go round the stones and straighten with distance.
  for (let line = 0; line < 13; line++) {
    const y = base - 30 + line * 19 + line * line * 0.6
    const around = 62 * Math.exp(-line / 5)
    sheet.stroke({
      curve: t => {
        const x = -20 + 1240 * t
        return [x, y + around * Math.exp(-(((x - 560) / 240) ** 2)) + 3 * (noise(x / 130, line, 2) - 0.5)]
      },
      widthAt: () => 1.1 + line * 0.13,
      dryness: t => 0.3 + 0.15 * Math.sin(t * 9 + line),
      density: 0.42,
      seed: line,
      length: 1240,
    })
  }
  sheet.wash((x, y) => 0.5 * Math.exp(-(((x - 590) / 230) ** 2) - ((y - base - 16) / 17) ** 2))
  pebble(sheet, { x: 560, y: base - 70, rx: 210, ry: 92, density: 0.95, seed: 3 })
  pebble(sheet, { x: 585, y: base - 214, rx: 138, ry: 66, density: 0.5, seed: 9 })
  pebble(sheet, { x: 560, y: base - 315, rx: 74, ry: 43, density: 1.35, seed: 16 })
  seal(sheet, { x: 1050, y: 90, glyph: 'stone' })
}

function pebble(sheet, { x, y, rx, ry, density, seed }) {
  sheet.cover(
    (px, py) => {
      const u = (px - x) / rx
      const v = (py - y) / ry
      const round = (Math.abs(u) ** 2.35 + Math.abs(v) ** 2.35) ** (1 / 2.35)
      const off = (round / (1 + 0.05 * (cloud(u * 1.3 + 4, v * 1.3 + 4, seed, 3) - 0.5)) - 1) * ry
      const light = smooth(-1, 0.9, v + 0.35 * u)
      const vein = smooth(0.05, 0, Math.abs(noise(u * 1.8 + 7, v * 1.2 + u * 1.4, seed + 5) - 0.5))
      const speck = smooth(0.66, 0.8, noise(px / 3.2, py / 3.2, seed + 2)) * 0.18
      const body = density * (0.34 + 0.8 * light + 0.5 * (cloud(u * 3, v * 3, seed + 1, 4) - 0.5))
      return [body + speck + 0.3 * Math.exp(off / 6) - vein * 0.22 * density, smooth(1.2, -1.2, off)]
    },
    [x - rx * 1.1, y - ry * 1.1, x + rx * 1.1, y + ry * 1.1],
  )
}
