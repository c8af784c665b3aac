import { bird, blade, hills, paper, pool, ridgeLine, seal } from './brush.mjs'
import { cloud, createRandom, height, noise, smooth, width } from './ink.mjs'

export function path(sheet) {
  paper(sheet, 14)
  hills(sheet, {
    ridge: ridgeLine({ base: 300, rise: 60, wide: 360, seed: 61, rough: 7, peaks: [[260, 110, 150]] }),
    strength: 0.3,
    fade: 90,
    seed: 1,
    rough: 0.2,
  })
  hills(sheet, {
    ridge: ridgeLine({ base: 410, rise: 50, wide: 300, seed: 72, rough: 10, peaks: [[980, 130, 170]] }),
    strength: 0.62,
    fade: 100,
    seed: 4,
    rough: 0.4,
  })
  const slope = x =>
    545 - 60 * Math.sin(x / 330) - 26 * Math.cos(x / 120) + 10 * (cloud(x / 30, 2, 9, 3) - 0.5)
  hills(sheet, { ridge: slope, strength: 0.95, fade: 165, seed: 12, rough: 0.5 })
  way(sheet)
  grass(sheet, slope)
  walker(sheet, 636, 552)
  for (const [i, [x, y, size]] of [
    [760, 168, 14],
    [800, 150, 11],
    [836, 172, 9],
  ].entries())
    bird(sheet, x, y, size, i + 4)
  seal(sheet, { x: 1056, y: 76, glyph: 'tree' })
}

/** The path itself is paper left bare, narrower the farther it goes. */
function way(sheet) {
  sheet.cover(
    (x, y) => {
      const t = (y - 540) / (height - 540)
      const middle = 640 - 190 * Math.sin(t * 3.6) * t + 40 * t
      const half = 5 + 78 * t * t + 3 * (noise(y / 14, 1, 8) - 0.5)
      return [
        0.03 + 0.06 * cloud(x / 50, y / 22, 3, 3),
        smooth(half + 4, half - 4, Math.abs(x - middle)) * smooth(542, 552, y),
      ]
    },
    [200, 540, 1000, height],
  )
}

function grass(sheet, slope) {
  const random = createRandom(77)
  for (let i = 0; i < 120; i++) {
    const x = random() * width
    const y = slope(x) + 6 + random() ** 2 * 190
    if (Math.abs(x - 630) < 130 || y > 735) continue
    const tall = 12 + random() * 20 + (y - 540) * 0.06
    blade(sheet, {
      from: [x, y],
      to: [x + (random() - 0.4) * 14, y - tall],
      bend: (random() - 0.5) * 0.4,
      half: 1.3,
      density: 0.6 + random() * 0.8,
      seed: i,
    })
  }
}

function walker(sheet, x, y) {
  blade(sheet, {
    from: [x - 1, y - 33],
    to: [x + 1, y - 6],
    bend: 0.06,
    half: 6.5,
    density: 2,
    seed: 2,
    dry: 0,
  })
  blade(sheet, { from: [x - 2, y - 10], to: [x - 6, y + 4], bend: 0, half: 2, density: 2, seed: 3, dry: 0 })
  blade(sheet, { from: [x + 2, y - 10], to: [x + 5, y + 4], bend: 0, half: 2, density: 2, seed: 4, dry: 0 })
  blade(sheet, {
    from: [x + 12, y - 30],
    to: [x + 14, y + 4],
    bend: 0.02,
    half: 1,
    density: 1.6,
    seed: 5,
    dry: 0,
  })
  pool(sheet, { x, y: y - 37, rx: 4.6, ry: 4.6, density: 1.8, rim: 0, seed: 1 })
  blade(sheet, {
    from: [x - 12, y - 37],
    to: [x + 12, y - 37],
    bend: 0.16,
    half: 2.4,
    density: 2,
    seed: 6,
    dry: 0,
  })
}
