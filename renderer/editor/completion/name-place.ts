// A tag or category that is being typed in the source of the front matter.
import type { EditorState } from '@codemirror/state'
import type { Generator } from '../../../shared/blog.ts'
import { splitPost } from '../../../shared/matter/split-post.ts'

export interface NamePlace {
  readonly kind: 'name'
  readonly field: 'tags' | 'categories'
  readonly from: number
  readonly query: string
  /** The quote that it stands in; empty: none. */
  readonly quote: '"' | "'" | ''
  readonly syntax: 'yaml' | 'toml' | 'json'
  /** In brackets a comma parts names. */
  readonly place: 'flow' | 'block'
  /** Names that are there already. */
  readonly taken: readonly string[]
}

/** No front matter is longer that somebody types tags into. */
const longestMatter = 20_000
const mostItems = 100

const key = '["\']?(?<key>tags?|categories|category)["\']?'
const inBrackets = new RegExp(String.raw`^${key}\s*[:=]\s*\[(?<items>.*)$`, 'i')
const alone = new RegExp(
  String.raw`^${key}\s*(?<sign>[:=])\s*(?<quote>["']?)(?<query>[^"'#[\]{}|>&*!]*)$`,
  'i',
)
const heading = new RegExp(String.raw`^${key}\s*:\s*$`, 'i')
const item = /^[ \t]*-[ \t]+(?<quote>["']?)(?<query>[^"'#[\]{}]*)$/

export function namePlaceAt(state: EditorState, at: number, generator: Generator): NamePlace | null {
  if (at > longestMatter) return null
  const head = state.sliceDoc(0, longestMatter)
  const { format, bodyFrom } = splitPost(head, generator)
  if (format === 'none' || at >= bodyFrom) return null
  if (format === 'json') return jsonPlaceAt(head.slice(0, at), head.slice(at, bodyFrom))
  const line = state.doc.lineAt(at)
  const before = state.sliceDoc(line.from, at)
  const found =
    flowPlace(before, state.sliceDoc(at, line.to)) ?? alonePlace(before, generator) ?? blockPlace(state, at)
  return found && { ...found, kind: 'name', from: at - found.query.length, syntax: format }
}

const jsonKey = '"(?<key>tags?|categories|category)"\\s*:\\s*'
const jsonList = new RegExp(String.raw`${jsonKey}\[(?<items>[^[\]{}]*)$`, 'i')
const jsonAlone = new RegExp(String.raw`${jsonKey}(?<quote>")(?<query>[^"\\\n]*)$`, 'i')

/** In JSON a list may go on over several lines, and its names always stand in quotes. */
function jsonPlaceAt(before: string, after: string): NamePlace | null {
  const at = before.length
  const near = before.slice(-longestList)
  const list = jsonList.exec(near)?.groups
  const typed = list
    ? /(?:^|,)\s*(?<quote>"?)(?<query>[^",\\\n]*)$/.exec(list.items ?? '')?.groups
    : jsonAlone.exec(near)?.groups
  if (typed === undefined) return null
  const name = list?.key ?? typed.key ?? ''
  const items = list === undefined ? [] : [...(list.items ?? '').split(',').slice(0, -1), ...behind(after)]
  const place = { ...found(name, typed), place: 'flow', taken: items.map(bare) } as const
  return { ...place, kind: 'name', from: at - place.query.length, syntax: 'json' }
}

const longestList = 4000

type Found = Omit<NamePlace, 'kind' | 'from' | 'syntax'>

function flowPlace(before: string, after: string): Found | null {
  const { key: name = '', items } = inBrackets.exec(before)?.groups ?? {}
  if (items === undefined) return null
  const typed = /(?:^|,)\s*(?<quote>["']?)(?<query>[^"',[\]]*)$/.exec(items)?.groups
  if (typed === undefined) return null
  const taken = [...items.split(',').slice(0, -1), ...behind(after)].map(bare)
  return { ...found(name, typed), place: 'flow', taken }
}

/** The names that follow the one that is being typed, up to where the list ends. */
function behind(after: string): readonly string[] {
  const [list = ''] = after.split(']', 1)
  return list.split(',').slice(1)
}

/** `tags: ink` is one name; with spaces between to Jekyll several, which is nothing to offer names in. */
function alonePlace(before: string, generator: Generator): Found | null {
  const groups = alone.exec(before)?.groups
  if (groups === undefined || groups.sign === '=') return null
  if (generator === 'jekyll' && /s$/i.test(groups.key ?? '') && /\s/.test(groups.query ?? '')) return null
  return { ...found(groups.key ?? '', groups), place: 'block', taken: [] }
}

function blockPlace(state: EditorState, at: number): Found | null {
  const line = state.doc.lineAt(at)
  const groups = item.exec(state.sliceDoc(line.from, at))?.groups
  if (groups === undefined) return null
  const taken: string[] = []
  for (let number = line.number - 1; number > 0 && line.number - number < mostItems; number--) {
    const { text } = state.doc.line(number)
    const name = heading.exec(text)?.groups?.key
    if (name !== undefined) return { ...found(name, groups), place: 'block', taken }
    if (!/^[ \t]*-[ \t]/.test(text)) return null
    taken.push(bare(text.replace(/^[ \t]*-/, '')))
  }
  return null
}

function found(
  name: string,
  groups: Readonly<Record<string, string | undefined>>,
): Pick<Found, 'field' | 'query' | 'quote'> {
  const { quote = '', query = '' } = groups
  return {
    field: /^cat/i.test(name) ? 'categories' : 'tags',
    query,
    quote: quote === '"' || quote === "'" ? quote : '',
  }
}

function bare(written: string): string {
  return written.trim().replace(/^(["'])(.*)\1$/, '$2')
}
