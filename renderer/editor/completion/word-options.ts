// What is known without asking: names, languages, tags of templates, blocks, emoji.
import { insertCompletionText, pickedCompletion } from '@codemirror/autocomplete'
import type { EditorView } from '@codemirror/view'
import { foldText } from '../../../shared/fold.ts'
import { isPlain, writeScalar } from '../../../shared/matter/write-yaml-scalar.ts'
import { say as sayIn } from '../../../shared/words/words.ts'
import { type BlockSnippet, blockSnippets } from '../snippets/block-snippets.ts'
import { insertSnippet } from '../snippets/snippet-text.ts'
import { codeLanguages } from './code-languages.ts'
import type { CompletionPlace } from './completion-place.ts'
import type { CompletionPort } from './completion-port.ts'
import type { MarkedCompletion, Offered } from './completion-source.ts'
import { findEmoji } from './find-emoji.ts'
import type { NamePlace } from './name-place.ts'

type PlaceOf<K extends CompletionPlace['kind']> = Extract<CompletionPlace, { readonly kind: K }>

const mostOptions = 40

/** Names that begin with what was typed come before those that have it within. */
function chosen<T>(items: readonly T[], query: string, textOf: (item: T) => string): readonly T[] {
  const typed = foldText(query.trim())
  if (typed === '') return items.slice(0, mostOptions)
  const found = items.map(item => ({ item, at: foldText(textOf(item)).indexOf(typed) }))
  const isStart = (one: { readonly at: number }) => one.at === 0
  return [...found.filter(isStart), ...found.filter(one => one.at > 0)]
    .slice(0, mostOptions)
    .map(({ item }) => item)
}

/** Where the typed letters stand in a label. */
function marksOf(label: string, query: string): readonly number[] {
  const typed = foldText(query.trim())
  const at = typed === '' ? -1 : foldText(label).indexOf(typed)
  return at < 0 ? [] : [at, at + typed.length]
}

export function nameOptions(place: NamePlace, port: CompletionPort): Offered {
  const { from, query, field, taken } = place
  const free = port.names(field).filter(({ name }) => !taken.includes(name) && name !== query)
  const options = chosen(free, query, ({ name }) => name).map(({ name, count }) => ({
    label: name,
    detail: port.say('completion.uses', { count }),
    marks: marksOf(name, query),
    apply: applyName(name, place),
  }))
  return { from, options }
}

/** In quotes where the syntax wants them, and none twice. */
function applyName(name: string, { quote, syntax, place }: NamePlace) {
  return (view: EditorView, completion: MarkedCompletion, from: number, to: number): void => {
    const isClosed = quote !== '' && view.state.sliceDoc(to, to + 1) === quote
    const written = writtenName(name, quote, syntax, place)
    const insert = quote === '' || isClosed ? written : written + quote
    view.dispatch({
      ...insertCompletionText(view.state, insert, from, to),
      annotations: pickedCompletion.of(completion),
    })
  }
}

function writtenName(
  name: string,
  quote: NamePlace['quote'],
  syntax: NamePlace['syntax'],
  place: NamePlace['place'],
): string {
  if (quote === "'") return name.replaceAll("'", syntax === 'yaml' ? "''" : "'")
  if (quote === '"') return name.replace(/["\\]/g, '\\$&')
  if (syntax !== 'yaml') return `"${name.replace(/["\\]/g, '\\$&')}"`
  return isPlain(name, place) ? name : writeScalar(name, 'single', place)
}

export function languageOptions({ from, query }: PlaceOf<'language'>, port: CompletionPort): Offered {
  const used = port.learnt()?.languages ?? []
  const all = [...new Set([...used, ...codeLanguages])]
  const options = chosen(all, query, name => name)
    .filter(name => name !== query)
    .map(name => ({ label: name, marks: marksOf(name, query) }))
  return { from, options }
}

export function tagOptions({ from, to, query }: PlaceOf<'tag'>, port: CompletionPort): Offered {
  const plain = (text: string) => foldText(text).replace(/\s+/g, '')
  const typed = plain(query)
  const found = (port.learnt()?.snippets ?? []).filter(({ label }) => {
    // `{{%` and `{{<` are two ways to write one shortcode.
    const name = plain(label)
    return (
      name.startsWith(typed) ||
      name.replace('{{<', '{{%').startsWith(typed) ||
      withoutOpening(name).startsWith(withoutOpening(typed))
    )
  })
  const options = found.slice(0, mostOptions).map(({ label, parts }) => ({
    label: label.replace(/^\{\{?[%<]-?\s*/, ''),
    detail:
      parts
        .map(part => ('text' in part ? part.text : `…`))
        .join('')
        .split('\n')[0] ?? '',
    apply: (view: EditorView, _completion: unknown, start: number) =>
      insertSnippet(view, parts, { from: start, to }),
  }))
  return { from, options }
}

function withoutOpening(name: string): string {
  return name.replace(/^\{\{?[%<]-?/, '')
}

export function slashOptions({ from, query }: PlaceOf<'slash'>, port: CompletionPort): Offered {
  const learnt = port.learnt()
  const blocks = blockSnippets(learnt)
    .filter(block => isTypedFor(block, query, port))
    .map(block => ({
      label: port.say(block.title),
      detail: block.sign,
      marks: marksOf(port.say(block.title), query),
      apply: (view: EditorView, _completion: unknown, start: number, end: number) =>
        applyBlock(view, block, port, start, end),
    }))
  const typed = foldText(query)
  const tags = (learnt?.snippets ?? [])
    .filter(({ uses, label }) => uses > 0 && foldText(label).includes(typed))
    .slice(0, mostTags)
    .map(({ label, parts }) => ({
      label: label.replace(/^\{\{?[%<]-?\s*/, ''),
      detail: label.slice(0, label.indexOf(' ')),
      apply: (view: EditorView, _completion: unknown, start: number, end: number) =>
        insertSnippet(view, parts, { from: start, to: end }),
    }))
  return { from, options: [...blocks, ...tags] }
}

const mostTags = 12

/** By its name in the language of the window or in English, or by what else one types for it. */
function isTypedFor({ title, typed }: BlockSnippet, query: string, port: CompletionPort): boolean {
  const wanted = foldText(query)
  if (wanted === '') return true
  const names = foldText(`${port.say(title)} ${sayIn('en', title)}`)
  return names.includes(wanted) || typed.split(' ').some(word => word.startsWith(wanted))
}

function applyBlock(
  view: EditorView,
  block: BlockSnippet,
  port: CompletionPort,
  from: number,
  to: number,
): void {
  if (!block.run) {
    insertSnippet(view, block.parts(port.say), { from, to })
    return
  }
  view.dispatch({ changes: { from, to }, userEvent: 'input.complete' })
  block.run(view)
}

export async function emojiOptions(
  { from, query }: PlaceOf<'emoji'>,
  port: CompletionPort,
): Promise<Offered> {
  const hasNames = port.learnt()?.hasEmojiNames ?? false
  const found = await findEmoji(query, mostOptions)
  const options = found.map(({ emoji, name }) => ({
    label: name,
    displayLabel: `${emoji}  ${name}`,
    apply: hasNames ? `:${name}:` : emoji,
  }))
  return { from, options }
}
