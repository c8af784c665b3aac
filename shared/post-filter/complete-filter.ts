import { fold } from '../fold.ts'
import type { Language } from '../words/words.ts'
import { type FilterKey, filterKeys, keyIn, valuesIn } from './filter-keys.ts'
import { type FilterToken, readTokens } from './read-tokens.ts'

/** A way to finish the word that the caret is in. */
export interface Completion {
  /** What stands in the list, and in the text once it is chosen. */
  readonly text: string
  /** How many posts it would find; null: not counted, as of a field. */
  readonly count: number | null
}

export interface Completions {
  /** What a choice replaces. */
  readonly from: number
  readonly to: number
  readonly list: readonly Completion[]
}

/** A name that posts have, and how many have it: the most used first. */
export interface CountedName {
  readonly name: string
  readonly count: number
}

/** What the blog's posts have. */
export interface FilterNames {
  readonly tags: readonly CountedName[]
  readonly categories: readonly CountedName[]
  /** The newest first. */
  readonly years: readonly CountedName[]
}

const most = 8

/**
 * What may follow at the caret: the values of a field, and of a word the fields and tags that begin with it.
 *
 * Nothing is offered where nothing is typed, so that the list is not in the way of who only looks.
 */
export function completeFilter(
  text: string,
  caret: number,
  names: FilterNames,
  language: Language,
): Completions {
  const token = readTokens(text).find(({ from, to }) => from < caret && caret <= to)
  if (token === undefined || caret < token.valueFrom) return { from: caret, to: caret, list: [] }
  const from = token.key === null ? token.valueFrom : behindBar(text, token, caret)
  const typed = fold(text.slice(from, caret).replace(/^["“「]/, ''))
  const list = token.key === null ? ofWord(typed, names, language) : ofKey(token.key, typed, names, language)
  // What stands there already needs no finishing.
  const isDone = list.length === 1 && fold(list[0]?.text ?? '') === fold(text.slice(from, token.to))
  return { from, to: token.to, list: isDone ? [] : list }
}

/** Of `tag:A|B` the caret is in one alternative. */
function behindBar(text: string, { valueFrom }: FilterToken, caret: number): number {
  return Math.max(valueFrom, text.slice(0, caret).search(/[|｜][^|｜]*$/u) + 1)
}

function ofWord(typed: string, { tags }: FilterNames, language: Language): readonly Completion[] {
  if (typed === '') return []
  const colon = language === 'en' ? ':' : '：'
  const keys = filterKeys
    .filter(key => [keyIn(key, language), keyIn(key, 'en')].some(name => name.startsWith(typed)))
    .map(key => ({ text: `${keyIn(key, language)}${colon}`, count: null }))
  const found = tags
    .filter(({ name }) => fold(name).startsWith(typed))
    .map(({ name, count }) => ({ text: `${keyIn('tag', language)}${colon}${quoted(name)}`, count }))
  return [...keys, ...found].slice(0, most)
}

function ofKey(key: FilterKey, typed: string, names: FilterNames, language: Language): readonly Completion[] {
  const words = valuesIn(key, language)
    .filter(value => value.startsWith(typed))
    .map(value => ({ text: value, count: null }))
  return [...words, ...ranked(namesOf(key, names), typed)].slice(0, most)
}

function namesOf(key: FilterKey, { tags, categories, years }: FilterNames): readonly CountedName[] {
  switch (key) {
    case 'tag':
      return tags
    case 'category':
      return categories
    case 'year':
    case 'date':
      return years
    default:
      return []
  }
}

/** Those that begin with what is typed before those that have it somewhere. */
function ranked(names: readonly CountedName[], typed: string): readonly Completion[] {
  const starts = names.filter(({ name }) => fold(name).startsWith(typed))
  const others = names.filter(({ name }) => fold(name).indexOf(typed) > 0)
  return [...starts, ...others].map(({ name, count }) => ({ text: quoted(name), count }))
}

/** A name as it stands in a filter: in quotes where it would be taken apart. */
export function quoted(name: string): string {
  if (!/[\s|｜:："“”「」『』*]|^[-－]/u.test(name)) return name
  return name.includes('"') ? `「${name}」` : `"${name}"`
}
