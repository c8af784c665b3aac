// P4: opening a blog, listing, looking, comparing, reading the history and quitting write nothing into it.
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Activity } from '../main/app/activity.ts'
import { sha256 } from '../main/disk/sha256.ts'
import { historyHandlers } from '../main/handlers/history.ts'
import { postHandlers } from '../main/handlers/posts.ts'
import { createSession, type Session } from '../main/session.ts'
import type { ProofOptions, ProofResult } from './proof.ts'

export async function run({ blogs }: ProofOptions): Promise<ProofResult> {
  const home = mkdtempSync(join(tmpdir(), 'inkstone-proof-'))
  try {
    const made = join(home, 'made')
    writeSample(made)
    const folders = [made, ...copiesOf(blogs, home)]
    const results = await Promise.all(folders.map(folder => lookAround(folder, join(home, 'data'))))
    return inOneRow(results, controlFinds(made))
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

function inOneRow(results: readonly Looked[], control: number): ProofResult {
  return {
    name: 'no touch',
    cases: results.reduce((sum, { files }) => sum + files, 0),
    violations: [
      ...results.flatMap(({ changed }) => changed),
      ...(control === 0 ? ['the control found nothing'] : []),
    ],
    control: `${control} of 1 file found that was only touched`,
  }
}

interface Looked {
  /** Files and folders that were watched. */
  readonly files: number
  readonly changed: readonly string[]
}

/** Does all that a user can do without writing, for each post. */
async function lookAround(folder: string, dataFolder: string): Promise<Looked> {
  const before = stateOf(folder)
  const session = createSession({ dataFolder, emit: () => undefined, log: () => undefined })
  await session.open(folder, 'save')
  await lookAtEach(session)
  await session.flushAll()
  await session.keepUnsaved()
  session.close()
  const after = stateOf(folder)
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    name => before.get(name) !== after.get(name),
  )
  return { files: before.size, changed: changed.map(name => `${name} was changed by looking`) }
}

const silent: Activity = { note: () => undefined, read: () => [] }

async function lookAtEach(session: Session): Promise<void> {
  const posts = postHandlers({ session, activity: silent })
  const history = historyHandlers(session)
  for (const { id } of await posts['posts.list']()) {
    // What cannot be read is refused in a sentence; it must not be touched either.
    const opened = await posts['posts.open']({ id }).catch(() => null)
    if (opened === null) continue
    await posts['posts.compare']({ id })
    if (opened.readOnly === null) {
      await posts['posts.conflict']({ id })
      await posts['posts.save']({ id, seq: opened.seq })
    }
    await history['history.list']({ id })
  }
  await history['history.listGone']()
}

/** Of everything below a folder: bytes, mode and time stamps to the nanosecond; of folders also what they hold. */
function stateOf(folder: string): ReadonlyMap<string, string> {
  const names = ['.', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })]
  return new Map(
    names.map(name => {
      const path = join(folder, name)
      const stats = lstatSync(path, { bigint: true })
      const content = stats.isFile()
        ? sha256(readFileSync(path))
        : stats.isDirectory()
          ? readdirSync(path).join('\0')
          : ''
      return [name, `${stats.ino} ${stats.mode} ${stats.mtimeNs} ${stats.ctimeNs} ${content}`]
    }),
  )
}

/** How many of one file that is given the bytes it has, and nothing but a new time stamp, are found. */
function controlFinds(folder: string): number {
  const before = stateOf(folder)
  utimesSync(join(folder, sampleId), new Date(0), new Date(0))
  const after = stateOf(folder)
  return [...after].filter(([name, state]) => before.get(name) !== state).length
}

const sampleId = '_posts/2024-05-01-江边散步.md'

function writeSample(folder: string): void {
  const files: Readonly<Record<string, string | Uint8Array>> = {
    '_config.yml': 'title: 示例\n',
    [sampleId]: '---\ntitle: 江边散步\ntags: [A, B]\n---\n\n很安静。\r\n混着的换行\n',
    '_posts/2024-05-02-bom.md': '\ufeff---\ntitle: "With a mark"\n---\nno newline at the end',
    '_posts/2024-05-03-empty.md': '',
    '_posts/2024-05-04-gbk.md': Uint8Array.of(0xb5, 0xda, 0xd2, 0xbb, 0xd0, 0xd0, 0x0a),
    '_posts/2024-05-05-binary.md': Uint8Array.of(0x89, 0, 1, 2),
    '_posts/2024-05-06-broken.md': '---\ntitle: [never closed\n---\nx\n',
    '_posts/2024-05-01-江边散步 (conflicted copy 2024-05-02 101500).md': 'copy\n',
    '_drafts/待写.md': '---\ntitle: 待写\n---\n',
    'img/a.png': Uint8Array.of(0x89, 0x50),
  }
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
}

function copiesOf(blogs: string | null, home: string): readonly string[] {
  if (blogs === null || !existsSync(blogs)) return []
  return readdirSync(blogs, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(({ name }) => {
      const copy = join(home, 'blogs', name)
      cpSync(join(blogs, name), copy, { recursive: true })
      return copy
    })
}
