import { spawnSync } from 'node:child_process'
import { linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type FsPort, nodeFs } from '../../main/disk/node-fs.ts'
import type { ProofResult } from '../proof.ts'
import { fullFs } from './full-fs.ts'
import { harmOf, id, type Place, savePost } from './save-post.ts'

const roomBytes = 64 * 1024
/** A 9 KB post that becomes one of up to 120 KB. */
const base = `---\ntitle: 旧\n---\n${'旧的一行。\n'.repeat(560)}`
const sizes = Array.from({ length: 16 }, (_, step) => 4_000 + step * 8_000)

/** Saves that do not fit: by rename, in place, and with the history on the full disk. */
export async function fullDisk(scratch: string): Promise<ProofResult> {
  const disk = join(scratch, 'small')
  mkdirSync(disk)
  const isReal = mount(disk)
  try {
    const violations: string[] = []
    let cases = 0
    let told = 0
    for (const way of ['by rename', 'in place', 'history there too'] as const) {
      for (const size of sizes) {
        const place = prepare(disk, scratch, way)
        const text = '新'.repeat(size / 3)
        const outcome = await savePost(place, base, text, isReal ? nodeFs : fullFsFor(way))
        const harm = harmOf(place, base, text, outcome)
        cases++
        if (outcome !== 'done') told++
        if (harm !== null) violations.push(`${way}, ${size} bytes: ${harm}`)
      }
    }
    if (told === 0) violations.push('no save met a full disk: this proof is broken')
    const torn = await naiveTorn(disk, scratch, isReal)
    if (torn === 0) violations.push('the control found nothing: this proof is broken')
    const where = isReal ? 'a real one of 64 KB' : 'injected, no mounting here'
    const control = `a plain write is torn in ${torn} of ${sizes.length}; ${told} of our saves were told to be too large`
    return { name: `full disk (${where})`, cases, violations, control }
  } finally {
    if (isReal) spawnSync('umount', [disk])
  }
}

/** False: this machine lets us not. */
function mount(disk: string): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  const size = `size=${roomBytes / 1024}k`
  return spawnSync('mount', ['-t', 'tmpfs', '-o', size, 'tmpfs', disk]).status === 0
}

type Way = 'by rename' | 'in place' | 'history there too'

function prepare(disk: string, scratch: string, way: Way): Place {
  for (const folder of [disk, join(scratch, 'data')]) {
    mkdirSync(folder, { recursive: true })
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true })
  }
  const root = join(disk, 'blog')
  mkdirSync(root)
  writeFileSync(join(root, id), base)
  if (way === 'in place') linkSync(join(root, id), join(root, 'second.md'))
  return { root, dataFolder: way === 'history there too' ? join(disk, 'data') : join(scratch, 'data') }
}

/** The note of a write in place, on another disk, takes some of the same room here. */
function fullFsFor(way: Way): FsPort {
  return fullFs(way === 'in place' ? 3 * roomBytes : roomBytes)
}

/** How often the writer that most programs have tears the post on the same disk. */
async function naiveTorn(disk: string, scratch: string, isReal: boolean): Promise<number> {
  let torn = 0
  for (const size of sizes) {
    const { root } = prepare(disk, scratch, 'by rename')
    const text = '新'.repeat(size / 3)
    await writePlainly(isReal ? nodeFs : fullFs(roomBytes), join(root, id), text)
    const found = readFileSync(join(root, id), 'utf8')
    if (found !== base && found !== text) torn++
  }
  return torn
}

async function writePlainly(fs: FsPort, path: string, text: string): Promise<void> {
  const bytes = new TextEncoder().encode(text)
  const file = await fs.open(path, 'w')
  try {
    for (let done = 0; done < bytes.length; ) {
      done += (await file.write(bytes, done, bytes.length - done, done)).bytesWritten
    }
  } catch {
    // It is what this writer is for.
  } finally {
    await file.close()
  }
}
