import { paper, seal } from './brush.mjs'
import { cloud, createRandom } from './ink.mjs'

export function trees(sheet) {
  paper(sheet, 18)
  const random = createRandom(23)
  const rows = [
    [12, 0.22, 0.55, 470],
    [8, 0.5, 0.8, 540],
    [4, 1.5, 1.2, 640],
  ]
  for (const [count, density, size, ground] of rows) {
    for (let i = 0; i < count; i++) {
      const x = ((i + 0.2 + random() * 0.6) / count) * 1160 + 20
      if (size > 1 && Math.abs(x - 640) < 150) continue
      branch(sheet, random, {
        x,
        y: ground + random() * 16,
        turn: -Math.PI / 2 + (random() - 0.5) * 0.14,
        long: 150 * size,
        half: 8.5 * size,
        density,
        depth: size > 1 ? 5 : size > 0.6 ? 4 : 3,
      })
    }
    sheet.wash(
      (x, y) =>
        density *
        0.3 *
        Math.exp(-Math.abs(y - ground - 16) / (y > ground + 16 ? 22 : 6)) *
        cloud(x / 120, y / 30, 7, 2),
    )
  }
  seal(sheet, { x: 1056, y: 72, glyph: 'tree' })
}

function branch(sheet, random, { x, y, turn, long, half, density, depth }) {
  const to = [x + Math.cos(turn) * long, y + Math.sin(turn) * long]
  const sway = (random() - 0.5) * 0.16 * long
  sheet.stroke({
    curve: t => [x + (to[0] - x) * t + sway * Math.sin(Math.PI * t), y + (to[1] - y) * t],
    widthAt: t => half * (1 - 0.42 * t),
    dryness: () => 0.22,
    density,
    seed: Math.floor(x + y),
    length: long,
  })
  if (depth === 0) return
  const twigs = depth > 3 ? 2 : 2 + (random() < 0.25 ? 1 : 0)
  for (let i = 0; i < twigs; i++) {
    const spread = (i / Math.max(1, twigs - 1) - 0.5) * (0.85 + random() * 0.35) + (random() - 0.5) * 0.3
    branch(sheet, random, {
      x: to[0],
      y: to[1],
      turn: turn + spread,
      long: long * (0.6 + random() * 0.16),
      half: half * 0.56,
      density: density * 0.94,
      depth: depth - 1,
    })
  }
}
