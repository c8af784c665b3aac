import { blade, hills, paper, seal } from './brush.mjs'
import { cloud, createRandom, height, noise, smooth, width } from './ink.mjs'

export function night(sheet) {
  paper(sheet, 17)
  const shore = 505
  sheet.wash((x, y) => {
    const away = Math.hypot(x - 770, y - 215) - 92
    const damp = 0.62 + 0.75 * (cloud(x / 260, y / 120, 9, 4) - 0.28)
    const dusk = 0.55 + 0.65 * (1 - y / shore)
    return y > shore
      ? 0
      : smooth(-1.4, 1.6, away) * damp * (dusk + 0.25) * (1 - 0.55 * Math.exp(-Math.max(0, away) / 70))
  })
  hills(sheet, {
    ridge: x => shore - 34 - 52 * cloud(x / 240, 1, 31, 3) + 6 * noise(x / 16, 2, 3),
    strength: 1.5,
    fade: 200,
    seed: 5,
    rough: 0.2,
  })
  sheet.cover(
    (x, y) => {
      const depth = (y - shore) / (height - shore)
      const ripple = noise(x / (50 + 160 * depth), y / (3.5 + 9 * depth), 4)
      const glade = Math.exp(-(((x - 770 + 40 * (ripple - 0.5)) / (46 + 90 * depth)) ** 2))
      const bright = glade * smooth(0.36, 0.6, ripple + 0.12)
      return [(0.98 - 0.3 * depth) * (0.75 + 0.5 * ripple) * (1 - 0.92 * bright), smooth(-1, 1, y - shore)]
    },
    [0, shore - 3, width, height],
  )
  const random = createRandom(44)
  for (let reed = 0; reed < 26; reed++) {
    const x = 40 + random() * 330
    const tall = 190 + random() * 240
    const to = [x + 20 + random() * 90, 760 - tall]
    blade(sheet, {
      from: [x, 760],
      to,
      bend: 0.06 + random() * 0.12,
      half: 3.2,
      density: 1.7,
      seed: reed,
      dry: 0.1,
    })
  }
  seal(sheet, { x: 1070, y: 622, glyph: 'moon' })
}
