import type { BlogConfig, Generator, TagCount } from '../blog.ts'
import type { TagField } from '../bulk/bulk-change.ts'
import type { Message } from '../errors.ts'
import type { MessageKey } from '../words/words.ts'
import { isNearSpelling, type Spelling, spellingOf } from './near-spelling.ts'
import { type SharedAddress, sharedAddresses } from './tag-addresses.ts'
import { type KeyStep, keySteps, type ToSimplified, tagKeys } from './tag-keys.ts'
import type { SuggestionKind, TagSuggestion } from './tag-suggestion.ts'

export interface SuggestRules {
  readonly field: TagField
  readonly generator: Generator
  readonly config: BlogConfig
  readonly toSimplified: ToSimplified
}

/**
 * What might be put in order in a blog's tags; `counts` has the most used first.
 *
 * First what surely is one name in two spellings, then what may be, then names whose pages are one, and those of one
 * post only.
 */
export function suggestMerges(counts: readonly TagCount[], rules: SuggestRules): readonly TagSuggestion[] {
  const shared = sharedAddresses(counts, rules.field, rules)
  const groups = groupsOf(counts, rules.toSimplified)
  const variants = groups.filter(({ tags }) => tags.length > 1)
  const merges = [
    ...variants.map(group => merge(stepOf(group), group.tags, rules.field, shared)),
    ...misspellings(groups).map(tags => merge('spelling', tags, rules.field, shared)),
  ].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
  const merged = merges.map(({ tags }) => new Set(tags.map(({ tag }) => tag)))
  const apart = shared.filter(({ tags }) => !merged.some(names => tags.every(({ tag }) => names.has(tag))))
  return [...merges, ...apart.map(sameAddress), ...usedOnce(counts, merged)]
}

const order: readonly SuggestionKind[] = [...keySteps, 'spelling']

type Keyed = Readonly<{ tag: TagCount; keys: Readonly<Record<KeyStep, string>> }>

/** Tags that are one after the last step; the most used first. */
interface Group {
  readonly key: string
  readonly tags: readonly TagCount[]
  readonly keyed: readonly Keyed[]
  /** Of its most used tag, its last `s` included: without it `kubernets` would be two letters from `kubernetes`. */
  readonly spelling: Spelling
  /** How often all of them are used. */
  readonly uses: number
}

function groupsOf(counts: readonly TagCount[], toSimplified: ToSimplified): readonly Group[] {
  const byKey = new Map<string, Keyed[]>()
  for (const tag of counts) {
    const keys = tagKeys(tag.tag, toSimplified)
    const found = byKey.get(keys.plural)
    if (found === undefined) byKey.set(keys.plural, [{ tag, keys }])
    else found.push({ tag, keys })
  }
  return [...byKey].map(([key, keyed]) => {
    const tags = keyed.map(({ tag }) => tag)
    const uses = tags.reduce((sum, { count }) => sum + count, 0)
    return { key, keyed, tags, spelling: spellingOf(keyed[0]?.keys.separator ?? key), uses }
  })
}

/** The step after which all of a group are one. */
function stepOf({ keyed }: Group): KeyStep {
  const isOne = (step: KeyStep) => keyed.every(({ keys }) => keys[step] === keyed[0]?.keys[step])
  return keySteps.find(isOne) ?? 'plural'
}

/** A slip is rare: what is used a fifth as often as another may be one, what is used as often is a word of its own. */
const rarely = 5

/** The tags of rare names, each behind the tag that it is near to: of several the most used. */
function misspellings(groups: readonly Group[]): readonly (readonly TagCount[])[] {
  const places = new Map<string, { readonly at: number; readonly group: Group }[]>()
  for (const [at, group] of groups.entries()) {
    const { word } = group.spelling
    const place = placeOf(word, word.length)
    const found = places.get(place)
    if (found === undefined) places.set(place, [{ at, group }])
    else found.push({ at, group })
  }
  return groups.flatMap(rare => {
    const near = slipLengths
      .flatMap(
        more =>
          places
            .get(placeOf(rare.spelling.word, rare.spelling.word.length + more))
            ?.find(({ group }) => isSlipOf(rare, group)) ?? [],
      )
      .reduce<{ at: number; group: Group } | null>(
        (best, one) => (best !== null && best.at < one.at ? best : one),
        null,
      )
    return near === null ? [] : [[...near.group.tags.slice(0, 1), ...rare.tags]]
  })
}

/** Two slips make a word longer or shorter by two letters at most. */
const slipLengths = [-2, -1, 0, 1, 2]

/** Words that begin with the same letter and are so long. */
function placeOf(key: string, length: number): string {
  return `${key[0]} ${length}`
}

function isSlipOf(rare: Group, usual: Group): boolean {
  const [few, many] = [rare.uses, usual.uses]
  const isRare = few <= 2 ? few < many || (few === many && usual.key < rare.key) : few * rarely <= many
  return isRare && isNearSpelling(rare.spelling, usual.spelling) && !isPlural(rare.key, usual.key)
}

/** Those that are singular and plural of one word are one group by now; the others mean different things. */
function isPlural(one: string, other: string): boolean {
  return one === `${other}s` || other === `${one}s`
}

const reasons = {
  width: 'suggest.width',
  case: 'suggest.case',
  chinese: 'suggest.chinese',
  separator: 'suggest.separator',
  plural: 'suggest.plural',
  spelling: 'suggest.spelling',
} as const satisfies Partial<Record<SuggestionKind, MessageKey>>

function merge(
  kind: keyof typeof reasons,
  tags: readonly TagCount[],
  field: TagField,
  shared: readonly SharedAddress[],
): TagSuggestion {
  const [most, ...others] = tags
  const to = most?.tag ?? ''
  const names = new Set(tags.map(({ tag }) => tag))
  const address = shared.find(one => one.tags.every(({ tag }) => names.has(tag)))?.what ?? null
  const why: Message = {
    key: reasons[kind],
    params: { name: to, count: most?.count ?? 0, others: list(others) },
  }
  const from = others.map(({ tag }) => tag)
  return { kind, tags, why, address, change: { type: 'mergeTags', field, from, to } }
}

function sameAddress({ tags, what }: SharedAddress): TagSuggestion {
  const why: Message = { key: 'suggest.address', params: { names: tags.map(({ tag }) => tag) } }
  return { kind: 'address', tags, why, address: what, change: null }
}

/** Those that another suggestion speaks of already are not named again. */
function usedOnce(
  counts: readonly TagCount[],
  merged: readonly ReadonlySet<string>[],
): readonly TagSuggestion[] {
  const known = new Set(merged.flatMap(names => [...names]))
  const tags = counts.filter(({ tag, count }) => count === 1 && !known.has(tag))
  if (tags.length === 0) return []
  const why: Message = { key: 'suggest.once', params: { count: tags.length } }
  return [{ kind: 'once', tags, why, address: null, change: null }]
}

function list(tags: readonly TagCount[]): readonly string[] {
  return tags.map(({ tag, count }) => `${tag} (${count})`)
}
