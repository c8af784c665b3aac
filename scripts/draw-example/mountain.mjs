import { bird, hills, moon, paper, ridgeLine, seal } from './brush.mjs'

export function mountain(sheet) {
  paper(sheet, 11)
  const far = {
    base: 330,
    rise: 70,
    wide: 330,
    seed: 5,
    rough: 8,
    peaks: [
      [800, 150, 130],
      [1010, 90, 110],
    ],
  }
  const middle = {
    base: 470,
    rise: 80,
    wide: 260,
    seed: 21,
    rough: 18,
    peaks: [
      [330, 230, 120],
      [520, 120, 90],
    ],
  }
  const near = {
    base: 640,
    rise: 70,
    wide: 300,
    seed: 34,
    rough: 22,
    peaks: [
      [1000, 150, 190],
      [60, 90, 160],
    ],
  }
  moon(sheet, { x: 930, y: 140, radius: 52, halo: 0.2, reach: 190, seed: 3 })
  hills(sheet, { ridge: ridgeLine(far), strength: 0.34, fade: 95, seed: 2, rough: 0.25 })
  hills(sheet, { ridge: ridgeLine(middle), strength: 0.95, fade: 120, seed: 7, rough: 0.6 })
  hills(sheet, { ridge: ridgeLine(near), strength: 1.75, fade: 90, seed: 9, rough: 0.7 })
  for (const [i, [x, y, size]] of [
    [610, 190, 15],
    [652, 170, 12],
    [690, 196, 10],
    [574, 220, 9],
  ].entries())
    bird(sheet, x, y, size, i)
  seal(sheet, { x: 92, y: 78, glyph: 'mountain' })
}
