import { resolve } from 'node:path'
import { setField } from '../../shared/matter/named-field.ts'
import { applySplices } from '../../shared/matter/splice.ts'
import { say } from '../../shared/words/words.ts'
import { openBlog } from '../blog/open-blog.ts'
import { openHistory } from '../disk/history/history.ts'
import { nodeFs } from '../disk/node-fs.ts'
import { replaceFile } from '../disk/replace-file.ts'
import { sha256 } from '../disk/sha256.ts'
import { loadPost } from '../documents/load-post.ts'
import { cliDataFolder } from './cli-data-folder.ts'
import { findPost } from './find-post.ts'
import { printable } from './printable.ts'
import { refuse } from './refuse.ts'
import type { CommandInput, ExitCode } from './run-cli.ts'

/** `inkstone set <blog> <post> <field> <value>`: changes that field's bytes and nothing else; the former version is kept. */
export async function setCommand(input: CommandInput): Promise<ExitCode> {
  const { io, language, places, flags } = input
  const [folder = '', named = '', field = '', value = ''] = places
  const blog = await openBlog(resolve(io.cwd, folder), io.homeFolder)
  const id = await findPost(blog, named, io.cwd)
  const { text, bytes, readOnly } = await loadPost(nodeFs, blog.root, id)
  if (readOnly !== null) return refuse(input, id, readOnly)
  const edit = setField(text, field, value, blog.generator)
  if (edit.kind === 'refused') return refuse(input, id, edit.reason)

  const after = applySplices(text, edit.splices)
  if (edit.splices.length > 0) {
    const data = cliDataFolder(io)
    const history = openHistory(nodeFs, data, blog.root, () => io.nowMs)
    await replaceFile({
      fs: nodeFs,
      root: blog.root,
      id,
      baseSha: sha256(bytes),
      bytes: new TextEncoder().encode(after),
      guard: history.guard,
      keepVersion: old => history.keep(id, old, 'operation'),
    })
  }
  const { was, is } = changedLines(text, after)
  if (flags.json) io.out(`${JSON.stringify({ id, field, changed: edit.splices.length > 0, was, is })}\n`)
  else if (edit.splices.length === 0) io.out(`${say(language, 'cli.notSet', { file: id, field })}\n`)
  else {
    const lines = [...was.map(line => `- ${line}`), ...is.map(line => `+ ${line}`)].map(printable)
    io.out(`${say(language, 'cli.set', { file: id, field })}\n${lines.map(line => `  ${line}\n`).join('')}`)
  }
  return 0
}

/** The lines that differ, from the first to the last of them. */
function changedLines(before: string, after: string): { readonly was: string[]; readonly is: string[] } {
  const old = before.split(/\r\n|\r|\n/)
  const now = after.split(/\r\n|\r|\n/)
  const shorter = Math.min(old.length, now.length)
  let same = 0
  while (same < shorter && old[same] === now[same]) same++
  let tail = 0
  while (tail < shorter - same && old.at(-1 - tail) === now.at(-1 - tail)) tail++
  return { was: old.slice(same, old.length - tail), is: now.slice(same, now.length - tail) }
}
