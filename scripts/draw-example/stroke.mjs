import { paper, pool, seal } from './brush.mjs'
import { createRandom, smooth } from './ink.mjs'

export function stroke(sheet) {
  paper(sheet, 16)
  sheet.stroke({
    curve: t => [140 + 900 * t, 372 + 60 * Math.exp(-t / 0.05) - 40 * Math.sin(t * 2.6) + 26 * t * t],
    widthAt: t =>
      70 *
      (0.72 + 0.34 * Math.exp(-(((t - 0.045) / 0.06) ** 2)) + 0.1 * Math.sin(t * 7)) *
      (1 - 0.25 * t) *
      smooth(-0.03, 0.05, t) ** 0.5,
    dryness: t => 0.08 + 0.66 * smooth(0.18, 1, t),
    density: 2.1,
    seed: 12,
    length: 900,
  })
  const random = createRandom(5)
  for (let drop = 0; drop < 11; drop++) {
    const size = 1.5 + random() ** 3 * 9
    pool(sheet, {
      x: 960 + (random() - 0.6) * 330,
      y: 380 + (random() - 0.5) * 260,
      rx: size,
      ry: size,
      density: 1.2,
      wobble: 0.2,
      seed: drop,
    })
  }
  seal(sheet, { x: 1046, y: 560, glyph: 'letters', size: 64 })
}
