// What can be completed where the caret is. Asked at each key, so it looks at little more than the line.
import { syntaxTree } from '@codemirror/language'
import type { EditorState } from '@codemirror/state'
import type { Generator } from '../../../shared/blog.ts'
import type { LinkName } from '../../../shared/completion/blog-completion.ts'
import { bodyFrom } from '../commands/in-body.ts'
import { type NamePlace, namePlaceAt } from './name-place.ts'

export type CompletionPlace =
  | NamePlace
  /** Between the parentheses of a link, or a name in a tag. */
  | Typed<'link', { readonly name: LinkName }>
  /** Behind `[[`, which becomes a link. */
  | Typed<'wiki'>
  | Typed<'picture'>
  /** Behind the `#` of a link. */
  | Typed<'heading', { readonly written: string }>
  | Typed<'emoji'>
  | Typed<'language'>
  /** A template tag, from its first brace to behind its last one where that is there already. */
  | Typed<'tag', { readonly to: number }>
  | Typed<'slash'>

/** What was typed so far, from `from` to the caret. */
type Typed<K extends string, More = unknown> = {
  readonly kind: K
  readonly from: number
  readonly query: string
} & More

/** Longer lines are looked at from here back. */
const longestLook = 400

/** Null: nothing. `isAsked`: by a key, so that there need not be a letter of it yet. */
export function completionPlace(
  state: EditorState,
  at: number,
  generator: Generator,
  isAsked: boolean,
): CompletionPlace | null {
  const line = state.doc.lineAt(at)
  const start = Math.max(line.from, at - longestLook)
  const before = state.sliceDoc(start, at)
  const names = namePlaceAt(state, at, generator)
  if (names !== null) return names
  const place =
    languageAt(before, at, isAsked) ??
    slashAt(before, at, line.to === at && start === line.from) ??
    tagNameAt(before, at) ??
    linkAt(before, at) ??
    tagAt(state, before, at, generator) ??
    emojiAt(before, at)
  if (place === null || at < bodyFrom(state)) return null
  return place.kind !== 'language' && isInCode(state, at) ? null : place
}

function languageAt(before: string, at: number, isAsked: boolean): CompletionPlace | null {
  const query = /^[ \t>]{0,12}(?:`{3,}|~{3,})[ \t]*([\w+#.-]*)$/.exec(before)?.[1]
  // What closes a code looks the same without a letter.
  if (query === undefined || (query === '' && !isAsked)) return null
  return { kind: 'language', from: at - query.length, query }
}

function slashAt(before: string, at: number, isWholeLine: boolean): CompletionPlace | null {
  const query = isWholeLine ? /^ {0,3}\/([^\s/]{0,24})$/.exec(before)?.[1] : undefined
  return query === undefined ? null : { kind: 'slash', from: at - query.length - 1, query }
}

const namingTags: readonly { readonly name: LinkName; readonly pattern: RegExp }[] = [
  { name: 'postUrl', pattern: /\{%-?\s*post_url\s+([^%\n{}]{0,80})$/ },
  { name: 'file', pattern: /\{%-?\s*link\s+([^%\n{}]{0,80})$/ },
  { name: 'hexoPost', pattern: /\{%-?\s*post_(?:link|path)\s+["']?([^%\n{}"']{0,80})$/ },
  { name: 'hugoRef', pattern: /\{\{[<%]\s*(?:rel)?ref\s+"([^"\n{}]{0,80})$/ },
]

function tagNameAt(before: string, at: number): CompletionPlace | null {
  for (const { name, pattern } of namingTags) {
    const query = pattern.exec(before)?.[1]
    if (query !== undefined) return { kind: 'link', from: at - query.length, query, name }
  }
  return null
}

function linkAt(before: string, at: number): CompletionPlace | null {
  const wiki = /\[\[([^[\]\n]{0,80})$/.exec(before)?.[1]
  if (wiki !== undefined) return { kind: 'wiki', from: at - wiki.length - 2, query: wiki }
  const found = /\]\(<?([^()<>\n"]{0,200})$/.exec(before)
  const written = found?.[1]
  if (found === null || written === undefined || /^[a-z][a-z0-9+.-]*:|^\/\/|\{[{%][^}]*$/i.test(written))
    return null
  const hash = written.indexOf('#')
  if (hash >= 0) {
    const query = written.slice(hash + 1)
    return { kind: 'heading', from: at - query.length, query, written: written.slice(0, hash) }
  }
  const isPicture = isPictureBefore(before, found.index)
  if (isPicture) return { kind: 'picture', from: at - written.length, query: written }
  return { kind: 'link', from: at - written.length, query: written, name: 'habit' }
}

/** Whether the bracket that closes at an offset opened with `![`. */
function isPictureBefore(before: string, closing: number): boolean {
  let depth = 0
  for (let place = closing; place >= 0; place--) {
    if (before[place] === ']') depth++
    else if (before[place] === '[' && --depth === 0) return before[place - 1] === '!'
  }
  return false
}

function tagAt(state: EditorState, before: string, at: number, generator: Generator): CompletionPlace | null {
  if (generator === 'plain') return null
  const pattern = generator === 'hugo' ? /\{\{[<%] ?[\w ./-]{0,60}$/ : /\{% ?[\w ./-]{0,60}$/
  const query = pattern.exec(before)?.[0]
  if (query === undefined) return null
  // The editor may have put the braces there that close those that were typed.
  const closers = /^[ \t]*[%>]?\}{1,2}/.exec(state.sliceDoc(at, at + 8))?.[0] ?? ''
  return { kind: 'tag', from: at - query.length, query, to: at + closers.length }
}

function emojiAt(before: string, at: number): CompletionPlace | null {
  const query = /(?<![\w:/.])(?<!\d):([a-z][a-z0-9_+-]{1,30})$/i.exec(before)?.[1]
  return query === undefined ? null : { kind: 'emoji', from: at - query.length - 1, query }
}

function isInCode(state: EditorState, at: number): boolean {
  for (let node = syntaxTree(state).resolveInner(at, -1); node.parent; node = node.parent)
    if (/Code/.test(node.name)) return true
  return false
}
