import type { Language } from '../words/words.ts'
import { type PostState, postStates } from './filter.ts'

export type FilterKey = keyof typeof keyNames

/** What may stand before a colon: in English, then in Chinese, then other ways to say it. */
const keyNames = {
  tag: ['tag', '标签', 'tags'],
  category: ['category', '分类', 'categories', 'cat'],
  is: ['is', '是'],
  draft: ['draft', '草稿'],
  year: ['year', '年', '年份'],
  date: ['date', '日期'],
  words: ['words', '字数'],
  title: ['title', '标题'],
  path: ['path', '路径', 'file', '文件'],
} as const

const stateNames: Readonly<Record<PostState, readonly [string, string]>> = {
  draft: ['draft', '草稿'],
  future: ['future', '未来'],
  hidden: ['hidden', '不发布'],
  problem: ['problem', '问题'],
  untitled: ['untitled', '未命名'],
  conflict: ['conflict', '冲突'],
}

const yes = ['yes', '是', 'true']
const no = ['no', '否', 'false']

// Object.keys gives string[]; these are the record's own.
export const filterKeys = Object.keys(keyNames) as readonly FilterKey[]

const byName = new Map<string, FilterKey>(
  filterKeys.flatMap(key => keyNames[key].map(name => [name, key] as const)),
)

/** The field that a folded word names; null: none. */
export function filterKey(folded: string): FilterKey | null {
  return byName.get(folded) ?? null
}

/** The state that a folded word names, and whether more letters could still make it one; null: neither. */
export function postState(folded: string): PostState | 'unfinished' | null {
  for (const state of postStates) if (stateNames[state].includes(folded)) return state
  return postStates.some(state => stateNames[state].some(name => name.startsWith(folded)))
    ? 'unfinished'
    : null
}

/** As `postState`, of a yes or no. */
export function yesOrNo(folded: string): boolean | 'unfinished' | null {
  if (yes.includes(folded)) return true
  if (no.includes(folded)) return false
  return [...yes, ...no].some(name => name.startsWith(folded)) ? 'unfinished' : null
}

/** How a field is written in a language. */
export function keyIn(key: FilterKey, language: Language): string {
  return keyNames[key][language === 'en' ? 0 : 1]
}

/** The words that may follow the colon of a field, as a language writes them. */
export function valuesIn(key: FilterKey, language: Language): readonly string[] {
  const at = language === 'en' ? 0 : 1
  if (key === 'is') return postStates.map(state => stateNames[state][at])
  return key === 'draft' ? [yes[at] ?? '', no[at] ?? ''] : []
}
