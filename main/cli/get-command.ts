import { resolve } from 'node:path'
import { getField, getFields, type NamedValue } from '../../shared/matter/named-field.ts'
import { say } from '../../shared/words/words.ts'
import { openBlog } from '../blog/open-blog.ts'
import { readPostText } from '../blog/read-post-text.ts'
import { findPost } from './find-post.ts'
import { printable } from './printable.ts'
import { refuse } from './refuse.ts'
import type { CommandInput, ExitCode } from './run-cli.ts'

/** `inkstone get <blog> <post> [field]`: what the front matter says; 1 when the post has no such field. */
export async function getCommand(input: CommandInput): Promise<ExitCode> {
  const { io, language, places, flags } = input
  const [folder = '', named = '', field] = places
  const blog = await openBlog(resolve(io.cwd, folder), io.homeFolder)
  const id = await findPost(blog, named, io.cwd)
  const text = await readPostText(blog.root, id)
  if (field === undefined) {
    const all = getFields(text, blog.generator)
    if ('refusal' in all) return refuse(input, id, all.refusal)
    const fields = Object.fromEntries(all.fields)
    if (flags.json) io.out(`${JSON.stringify({ id, fields })}\n`)
    else io.out([...all.fields].map(([name, value]) => `${printable(name)}: ${oneLine(value)}\n`).join(''))
    return 0
  }
  const found = getField(text, field, blog.generator)
  if ('refusal' in found) return refuse(input, id, found.refusal)
  if (flags.json) io.out(`${JSON.stringify({ id, field, value: found.value })}\n`)
  else if (found.value !== null) io.out(lines(found.value))
  if (found.value !== null) return 0
  io.err(`${say(language, 'cli.noField', { file: id, field })}\n`)
  return 1
}

function oneLine(value: NamedValue): string {
  return printable(Array.isArray(value) ? value.join(', ') : String(value))
}

/** A list has a line an item, for other programs. */
function lines(value: NamedValue): string {
  const items = Array.isArray(value) ? value : [value]
  return items.map(item => `${printable(String(item))}\n`).join('')
}
