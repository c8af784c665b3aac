import { paper, pool, seal } from './brush.mjs'
import { cloud, smooth } from './ink.mjs'

export function inkstone(sheet) {
  paper(sheet, 12)
  // The stone, its hollow, and the ink in it.
  pool(sheet, { x: 470, y: 390, rx: 300, ry: 268, density: 0.62, rim: 0.5, wobble: 0.035, seed: 4 })
  pool(sheet, { x: 470, y: 390, rx: 262, ry: 231, density: 0.4, rim: 0.18, wobble: 0.02, seed: 8 })
  sheet.cover(
    (x, y) => {
      const inDish = Math.hypot((x - 470) / 250, (y - 390) / 219)
      const shore = 305 + 34 * Math.cos((x - 470) / 120) + 26 * (cloud(x / 60, y / 60, 6, 3) - 0.5)
      const inside = smooth(1.004, 0.994, inDish) * smooth(shore + 1.4, shore - 1.4, y)
      const shine = smooth(26, 0, Math.abs(Math.hypot((x - 430) / 1.9, y - 226) - 20)) * smooth(470, 380, x)
      return [2.5 - 1.5 * shine - 0.5 * smooth(30, 0, shore - y), inside]
    },
    [200, 150, 740, 360],
  )
  // Rings left by the stick, going round.
  for (let ring = 0; ring < 7; ring++) {
    const radius = 46 + ring * 17
    sheet.stroke({
      curve: t => [
        470 + Math.cos(t * 5.1 + ring) * radius * 1.16,
        474 + Math.sin(t * 5.1 + ring) * radius * 0.62,
      ],
      widthAt: t => 3.4 * Math.sin(Math.PI * t) + 0.4,
      dryness: t => 0.25 + 0.4 * t,
      density: 0.7,
      seed: ring,
      length: radius * 5,
    })
  }
  inkStick(sheet)
  seal(sheet, { x: 1050, y: 604, glyph: 'stone' })
}

function inkStick(sheet) {
  sheet.cover(
    (x, y) => {
      const along = (x - 890) * 0.36 + (y - 330) * 0.933
      const across = (x - 890) * 0.933 - (y - 330) * 0.36
      const worn = along > 0 ? 0.16 * across : 0
      const inside =
        smooth(1.2, -1.2, Math.abs(across) - 31) * smooth(1.2, -1.2, Math.abs(along + worn) - 168)
      const bevel = smooth(6, 0, 31 - Math.abs(across)) * 0.5
      const wet = smooth(110, 168, along)
      return [
        1.45 + 0.5 * (cloud(x / 18, y / 40, 31, 3) - 0.5) + wet * 1.1 - bevel * (across < 0 ? 1 : -0.6),
        inside,
      ]
    },
    [700, 120, 1080, 540],
  )
}
