import { resolve } from 'node:path'
import type { FileId } from '../../shared/blog.ts'
import { AppError } from '../../shared/errors.ts'
import { editField, type FieldEdit } from '../../shared/matter/edit-field.ts'
import { applySplices } from '../../shared/matter/splice.ts'
import type { NewPlace, NewPostModel } from '../../shared/post/new-place.ts'
import { untitledId } from '../../shared/post/untitled.ts'
import { say } from '../../shared/words/words.ts'
import type { Blog } from '../blog/blog.ts'
import { openBlog } from '../blog/open-blog.ts'
import { createFile } from '../disk/create-file.ts'
import { nodeFs } from '../disk/node-fs.ts'
import { requireWholeCharacters } from '../documents/whole-characters.ts'
import { listTemplates } from '../listing/list-templates.ts'
import { createNewPlaces } from '../new-post/new-place.ts'
import { beginPost } from '../new-post/new-post.ts'
import { printable } from './printable.ts'
import type { CommandInput, ExitCode } from './run-cli.ts'

/** `inkstone new <blog> <title>`: begins a post as the window does, with its file; nothing that is there is replaced. */
export async function newCommand(input: CommandInput): Promise<ExitCode> {
  const { io, places, flags, values } = input
  const [folder = '', title = ''] = places
  const blog = await openBlog(resolve(io.cwd, folder), io.homeFolder)
  const begun = await beginPost(blog, io.nowMs, await modelFor(blog, values.template))
  const titled = edited(begun, { field: 'title', value: title }, blog)
  const text = flags.draft ? edited(titled, { field: 'draft', value: true }, blog) : titled
  const place = await createNewPlaces(blog, () => io.nowMs).placeOf(untitledId('new'), { text, slug: null })
  requireWholeCharacters(text, place.file)
  const bytes = new TextEncoder().encode(text)
  const made = await createFile({ fs: nodeFs, root: blog.root, id: place.file, bytes })
  // Another program was quicker by a moment.
  if (made === 'exists') throw new AppError('conflict', 'operation.nameTaken', { file: place.file })
  tell(input, place)
  return 0
}

function tell({ io, language, flags }: CommandInput, { file, address, warning }: NewPlace): void {
  const said = warning && say(language, warning.key, warning.params)
  if (flags.json) {
    io.out(`${JSON.stringify({ id: file, address, warning: warning && { ...warning, message: said } })}\n`)
    return
  }
  if (said !== null) io.err(`${printable(said)}\n`)
  const lines = address === null ? [file] : [file, address]
  io.out(lines.map(line => `${printable(line)}\n`).join(''))
}

/** A template is named as the window offers it, or by its name alone: `post` for `scaffolds/post.md`. */
async function modelFor(blog: Blog, wished: string | undefined): Promise<NewPostModel> {
  if (wished === undefined) return { kind: 'latest' }
  const templates = await listTemplates(blog)
  const id = templates.find(known => known === wished || nameOf(known) === wished)
  if (id === undefined) {
    const key = templates.length === 0 ? 'cli.noTemplates' : 'cli.noTemplate'
    throw new AppError('missing', key, { name: wished, names: templates.map(nameOf) })
  }
  return { kind: 'template', id }
}

function nameOf(id: FileId): string {
  return id.slice(id.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '')
}

function edited(text: string, edit: FieldEdit, { generator }: Blog): string {
  const made = editField(text, edit, generator)
  if (made.kind === 'refused') throw new AppError('invalid', made.reason.key, made.reason.params)
  return applySplices(text, made.splices)
}
