import { blade, paper, seal } from './brush.mjs'
import { clamp, cloud, createRandom, noise, smooth } from './ink.mjs'

export function garden(sheet) {
  paper(sheet, 13)
  const [cx, cy, radius] = [600, 370, 292]
  // The wall is what the gate is cut out of.
  sheet.wash((x, y) => {
    const away = Math.hypot(x - cx, y - cy) - radius
    const plaster = 0.3 + 0.34 * cloud(x / 210, y / 160, 3, 5)
    return (
      smooth(-1.2, 1.2, away) *
      (plaster + 0.55 * Math.exp(-Math.max(0, away) / 9) + 0.2 * Math.exp(-Math.max(0, away) / 60))
    )
  })
  const inGate = (x, y) => Math.hypot(x - cx, y - cy) < radius - 7
  rock(sheet, inGate)
  bamboo(sheet, inGate)
  // The ground beyond the gate.
  sheet.wash(
    (x, y) => {
      const inside = smooth(2, -2, Math.hypot(x - cx, y - cy) - radius + 6)
      const floor = y - (586 + 12 * (noise(x / 70, 1, 5) - 0.5))
      return inside * smooth(-1, 1.5, floor) * 0.5 * Math.exp(-Math.max(0, floor) / 34)
    },
    [300, 560, 900, 670],
  )
  seal(sheet, { x: 1058, y: 612, glyph: 'letters' })
}

/** A rock as gardens like them: thin, wrinkled, with holes one can look through. */
function rock(sheet, inGate) {
  const holes = [
    [520, 470, 20, 27],
    [478, 405, 13, 19],
    [552, 540, 15, 12],
  ]
  sheet.cover(
    (x, y) => {
      if (!inGate(x, y)) return [0, 0]
      const tall = clamp((600 - y) / 290)
      const lean = 512 - 26 * Math.sin(tall * 4.2) + 40 * (cloud(1.5, y / 62, 14, 3) - 0.5)
      const half = 92 * (1 - tall ** 3) * (0.72 + 0.62 * cloud(9, y / 42, 17, 3))
      let off = Math.abs(x - lean + 16 * (noise(x / 30, y / 24, 2) - 0.5)) - half
      for (const [hx, hy, rx, ry] of holes)
        off = Math.max(off, (1 - Math.hypot((x - hx) / rx, (y - hy) / ry)) * rx)
      const inside = smooth(1.2, -1.2, off) * smooth(602, 598, y)
      const wrinkle = Math.abs(noise(x / 22 + y / 60, y / 30 - x / 70, 6) - 0.5) * 2
      return [
        0.3 + 0.75 * wrinkle * wrinkle + 0.75 * Math.exp(off / 9) + 0.4 * smooth(lean - 30, lean + 90, x),
        inside,
      ]
    },
    [360, 300, 680, 612],
  )
}

function bamboo(sheet, inGate) {
  const random = createRandom(8)
  for (const [x, top, lean, dark] of [
    [690, 90, 18, 1.25],
    [742, 120, 34, 0.75],
    [652, 130, -8, 0.45],
  ]) {
    for (let joint = 0; joint < 6; joint++) {
      const y0 = 596 - joint * 84
      const y1 = Math.max(top, y0 - 80)
      const at = y => x + (lean * (596 - y)) / 500
      if (y0 <= top || !inGate(at(y1), y1)) continue
      sheet.stroke({
        curve: t => [at(y0 + (y1 - y0) * t), y0 + (y1 - y0) * t],
        widthAt: t => (5.2 - joint * 0.4) * (1 + 0.28 * (2 * t - 1) ** 4),
        dryness: () => 0.3,
        density: dark,
        seed: joint + x,
        length: 80,
      })
    }
  }
  for (let leaf = 0; leaf < 44; leaf++) {
    const x = 640 + random() * 190
    const y = 150 + random() * 230 * (0.4 + random())
    const long = 44 + random() * 50
    const turn = 0.5 + random() * 2.1
    const to = [x + Math.cos(turn) * long, y + Math.sin(turn) * long]
    const density = 0.35 + random() * 1.2
    const bend = (random() - 0.5) * 0.25
    if (inGate(x, y) && inGate(...to)) blade(sheet, { from: [x, y], to, bend, half: 6, density, seed: leaf })
  }
}
