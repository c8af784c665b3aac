// A blog whose posts all have one tag, each written in another way, and what changes that.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openBlog } from '../../main/blog/open-blog.ts'
import { openHistory } from '../../main/disk/history/history.ts'
import { type FsPort, nodeFs } from '../../main/disk/node-fs.ts'
import { createOpenDocuments } from '../../main/documents/open-documents.ts'
import { type Bulk, createBulk } from '../../main/operations/bulk.ts'
import { createOperations, type Operations, recoverOperations } from '../../main/operations/operations.ts'
import type { BulkChange } from '../../shared/bulk/bulk-change.ts'
import type { Message } from '../../shared/errors.ts'

/** `t0`, `t1`, …: which of them the posts have tells how many changes were made. */
function tagOf(number: number): string {
  return `t${number}`
}

const styles: readonly ((tag: string) => string)[] = [
  tag => `---\ntitle: 流\ntags: [ink, ${tag}, 墨]   # three\n---\n正文 ${'墨'.repeat(400)}\n`,
  tag => `---\r\ntags:\r\n     - ${tag}\r\n     - ink\r\n---\r\nText.\r\n`,
  tag => `---\ntags: ink  ${tag}\n---\nText.\n`,
  tag => `---\ntag: ["${tag}"]\n---\nText.\n`,
  tag => `\ufeff---\ntitle: 'x'\ntags:\n- ink\n- '${tag}'\n---\nText.`,
]

const folder = '_posts'

function idOf(at: number): string {
  return `${folder}/2020-01-01-第${at}篇.md`
}

export function textOf(at: number, number: number): string {
  return styles[at % styles.length]?.(tagOf(number)) ?? ''
}

/** Writes the blog; every post has `t0`. */
export function writeBlog(root: string, posts: number): void {
  mkdirSync(join(root, folder), { recursive: true })
  writeFileSync(join(root, '_config.yml'), 'title: Proof\n')
  for (let at = 0; at < posts; at++) writeFileSync(join(root, idOf(at)), textOf(at, 0))
}

/** Which change all posts have the text of; a sentence: they have not all the same. */
export function stateOf(root: string, posts: number): number | string {
  const texts = Array.from({ length: posts }, (_, at) => readFileSync(join(root, idOf(at)), 'utf8'))
  const number = Number(/\bt(\d+)/.exec(texts[0] ?? '')?.[1] ?? Number.NaN)
  const other = texts.findIndex((text, at) => text !== textOf(at, number))
  return other < 0 ? number : `post 0 is at change ${number}, post ${other} is not`
}

/** What lies beside the posts and is none. */
export function strangersIn(root: string, posts: number): readonly string[] {
  const known = new Set(Array.from({ length: posts }, (_, at) => idOf(at)))
  return readdirSync(join(root, folder)).filter(name => !known.has(`${folder}/${name}`))
}

export interface Desk {
  readonly root: string
  readonly dataFolder: string
}

function renameFrom(number: number): BulkChange {
  return { type: 'renameTag', field: 'tags', from: tagOf(number), to: tagOf(number + 1) }
}

export async function startDesk(
  { root, dataFolder }: Desk,
  fs: FsPort = nodeFs,
): Promise<{ readonly bulk: Bulk; readonly operations: Operations }> {
  const blog = await openBlog(root)
  const history = openHistory(fs, dataFolder, blog.root)
  const documents = createOpenDocuments({ fs, root: blog.root, history, now: Date.now })
  const flush = async () => ({ saved: [], failed: [] })
  const log = () => undefined
  const place = { fs, blog, dataFolder, history, documents, now: Date.now, flush, log }
  return { bulk: createBulk(place), operations: createOperations(place) }
}

export async function carryOut(bulk: Bulk, number: number): Promise<void> {
  const trash = () => Promise.reject(new Error('nothing is deleted here'))
  const { signal } = new AbortController()
  await bulk.run({ change: renameFrom(number), leaveOut: [], trash, signal, progressed: () => undefined })
}

/** What the next start of the app does by itself. */
export function recover({ root, dataFolder }: Desk): Promise<Message | null> {
  const history = openHistory(nodeFs, dataFolder, root)
  return recoverOperations({ fs: nodeFs, root, dataFolder, history, now: Date.now })
}
