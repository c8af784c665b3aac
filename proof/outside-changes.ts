// P3, P6: whatever another program does to the file of an open post, whenever, nothing is overwritten without a choice.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { outsideKinds } from './outside-changes/outside-kinds.ts'
import {
  type Choice,
  lastWriterWins,
  ourSaver,
  type Saver,
  type SaverPlace,
} from './outside-changes/savers.ts'
import { timings } from './outside-changes/timed-fs.ts'
import { bufferStates, type Cell, tryCell } from './outside-changes/trial.ts'
import type { ProofOptions, ProofResult } from './proof.ts'

const choices: readonly Choice[] = ['mine', 'disk', 'merge', 'both']

/** Every change × every state of the text × every moment; the choices take turns. */
function allCells(): readonly Cell[] {
  return outsideKinds.flatMap(kind =>
    bufferStates.flatMap((state, row) =>
      timings.map((timing, column): Cell => {
        const choice = choices[(row + column) % choices.length] ?? 'mine'
        return { kind, state, timing, choice }
      }),
    ),
  )
}

/** A part of them that has each change in each state, at moments that take turns. */
function shortCells(): readonly Cell[] {
  return allCells().filter((_, at) => at % 3 === 0)
}

export async function run({ isShort }: ProofOptions): Promise<ProofResult> {
  const home = mkdtempSync(join(tmpdir(), 'inkstone-proof-'))
  try {
    const cells = isShort ? shortCells() : allCells()
    const violations = await tryAll(cells, home, ourSaver)
    const controlled = shortCells().filter((_, at) => at % 2 === 0)
    const control = await tryAll(controlled, home, lastWriterWins)
    return {
      name: 'outside changes',
      cases: cells.length,
      violations: control.length === 0 ? [...violations, 'the control found nothing'] : violations,
      control: `${control.length} of ${controlled.length} overwritten or not told by a last-writer-wins saver`,
    }
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

async function tryAll(
  cells: readonly Cell[],
  home: string,
  makeSaver: (place: SaverPlace) => Saver,
): Promise<readonly string[]> {
  const violations: string[] = []
  for (const cell of cells) {
    const problems = await tryCell(cell, mkdtempSync(join(home, 'cell-')), makeSaver)
    if (problems.length === 0) continue
    violations.push(`${cell.kind.name}; ${cell.state}; ${cell.timing}: ${problems.join('; ')}`)
  }
  return violations
}
