import type { Generator } from '../blog.ts'
import type { Message } from '../errors.ts'
import { editField, type FieldEdit } from '../matter/edit-field.ts'
import type { Matter } from '../matter/matter.ts'
import { parseMatter } from '../matter/parse-matter.ts'
import { applySplices, type Splice } from '../matter/splice.ts'
import { splitPost } from '../matter/split-post.ts'
import type { FileRename, OperationBlog } from './operation.ts'
import { lastPart, publicPath } from './relink.ts'

/** Makes field edits one after the other, each on the text that the one before left; else the first refusal. */
export function editFields(
  text: string,
  edits: readonly FieldEdit[],
  { generator }: OperationBlog,
): string | Message {
  let edited = text
  for (const edit of edits) {
    const result = editField(edited, edit, generator)
    if (result.kind === 'refused') return result.reason
    edited = applySplices(edited, result.splices)
  }
  return edited
}

/**
 * A header picture in the front matter, `header-img: /img/posts/name/a.png`, whose folder got another name.
 *
 * Null: the new name would not be read back as the same kind of value.
 */
export function relinkMatter(
  text: string,
  folder: FileRename,
  generator: Generator,
): readonly Splice[] | null {
  const { matter, format } = splitPost(text)
  if (matter === null) return []
  const path = publicPath(folder.from)
  const parent = path.slice(0, path.length - lastPart(path).length)
  const name = lastPart(folder.to)
  const splices: Splice[] = []
  const spellings = new Map([
    [path, name],
    [path.normalize('NFC'), name],
    [path.normalize('NFD'), name],
    [encodeURI(path.replace(/\p{Cs}/gu, '')), encodeURIComponent(name.replace(/\p{Cs}/gu, ''))],
  ])
  for (const [spelling, insert] of spellings) {
    const head = spelling.length - lastPart(spelling).length
    for (let at = text.indexOf(`${spelling}/`, matter.from); at >= 0 && at < matter.to; ) {
      const isWhole =
        parent === '' ? /[\s"'/:[,]/.test(text.charAt(at - 1)) : !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))
      if (isWhole) splices.push({ from: at + head, to: at + spelling.length, insert })
      at = text.indexOf(`${spelling}/`, at + 1)
    }
  }
  splices.sort((a, b) => a.from - b.from)
  return format !== 'yaml' || isStillRead(text, splices, generator) ? splices : null
}

function isStillRead(text: string, splices: readonly Splice[], generator: Generator): boolean {
  const before = parseMatter(text, generator)
  const after = parseMatter(applySplices(text, splices), generator)
  if (before.kind !== 'map' || after.kind !== 'map') return before.kind === after.kind
  const keys = ({ fields }: Matter) => fields.map(({ key }) => key).join('\n')
  return keys(before) === keys(after)
}
