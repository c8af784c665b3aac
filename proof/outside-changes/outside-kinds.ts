// What another program may do to a post's file, each on the real disk.
import { chmodSync, renameSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'

export interface OutsideKind {
  readonly name: string
  /** Does it to the file at `path`; `mark` makes the text one of its own. */
  run(path: string, mark: string): void
  /** Whether the bytes at `path` are others afterwards, or none. */
  readonly changesBytes: boolean
}

/** The text that the proof's posts have before anybody touches them. */
export const firstText = '---\ntitle: 石\r\n---\n第一行\r\n第二行\n'

const edited = (mark: string) => firstText.replace('第二行', `别处改的 ${mark}`)

export const outsideKinds: readonly OutsideKind[] = [
  { name: 'edited', changesBytes: true, run: (path, mark) => writeFileSync(path, edited(mark)) },
  {
    name: 'edited, same size and time stamp',
    changesBytes: true,
    run(path) {
      const { atime, mtime } = statSync(path)
      writeFileSync(path, firstText.replace('第二行', '第三行'))
      utimesSync(path, atime, mtime)
    },
  },
  {
    name: 'replaced by a rename',
    changesBytes: true,
    run(path, mark) {
      writeFileSync(`${path}.swp`, edited(mark))
      renameSync(`${path}.swp`, path)
    },
  },
  { name: 'deleted', changesBytes: true, run: path => rmSync(path, { force: true }) },
  {
    name: 'deleted and made anew',
    changesBytes: true,
    run(path, mark) {
      rmSync(path, { force: true })
      writeFileSync(path, edited(mark))
    },
  },
  { name: 'renamed away', changesBytes: true, run: path => renameSync(path, `${path}.away`) },
  { name: 'emptied', changesBytes: true, run: path => writeFileSync(path, '') },
  {
    name: 'appended to',
    changesBytes: true,
    run: (path, mark) => writeFileSync(path, `追加 ${mark}\n`, { flag: 'a' }),
  },
  {
    name: 'turned into another encoding',
    changesBytes: true,
    run: path => writeFileSync(path, Uint8Array.of(0xb5, 0xda, 0xd2, 0xbb, 0xd0, 0xd0, 0x0a)),
  },
  {
    name: 'turned into something binary',
    changesBytes: true,
    run: path => writeFileSync(path, Uint8Array.of(0x89, 0x50, 0, 0, 0xff, 0xfe, 1)),
  },
  {
    name: 'replaced by a link to another post',
    changesBytes: true,
    run(path, mark) {
      writeFileSync(`${path}.other.md`, edited(mark))
      rmSync(path, { force: true })
      symlinkSync(`${path}.other.md`, path)
    },
  },
  { name: 'made read-only', changesBytes: false, run: path => chmodSync(path, 0o444) },
  { name: 'touched', changesBytes: false, run: path => utimesSync(path, new Date(), new Date()) },
]
