import { assertNever, type Message } from '../errors.ts'
import type { MessageKey } from '../words/words.ts'
import type { BulkChange, TagField } from './bulk-change.ts'
import { describeImageChange } from './image-change.ts'
import { describeFixes } from './plan-fixes.ts'
import { describePostChange } from './plan-post-change.ts'

/** What a change of many posts does, in one sentence, for what is shown before it, for the notice after it and the log. */
export function describeBulk(change: BulkChange, count: number): Message {
  switch (change.type) {
    case 'renameTag':
      return {
        key: of(change.field, 'bulk.tagRenamed', 'bulk.categoryRenamed'),
        params: { from: change.from, to: change.to.trim(), count },
      }
    case 'mergeTags':
      return {
        key: of(change.field, 'bulk.tagsMerged', 'bulk.categoriesMerged'),
        params: { names: list(change.from), to: change.to.trim(), count },
      }
    case 'splitTag':
      return {
        key: of(change.field, 'bulk.tagSplit', 'bulk.categorySplit'),
        params: { from: change.from, names: list(change.into), count },
      }
    case 'deleteTags':
      return {
        key: of(change.field, 'bulk.tagsDeleted', 'bulk.categoriesDeleted'),
        params: { names: list(change.names), count },
      }
    case 'addTags':
      return {
        key: of(change.field, 'bulk.tagsAdded', 'bulk.categoriesAdded'),
        params: { names: list(change.names), count },
      }
    case 'removeTags':
      return {
        key: of(change.field, 'bulk.tagsRemoved', 'bulk.categoriesRemoved'),
        params: { names: list(change.names), count },
      }
    case 'moveTags':
      return {
        key: of(change.from, 'bulk.tagsMoved', 'bulk.categoriesMoved'),
        params: { names: list(change.names), count },
      }
    case 'addRedirects':
      return { key: 'bulk.redirectsAdded', params: { count: change.redirects.length } }
    case 'replaceText':
      return {
        key: change.replacement === '' ? 'bulk.textRemoved' : 'bulk.textReplaced',
        params: { query: short(change.query), replacement: short(change.replacement), count },
      }
    case 'setDraft':
    case 'setDate':
    case 'trashPosts':
      return describePostChange(change, count)
    case 'fixProblems':
      return describeFixes(change, count)
    case 'trashImages':
    case 'mergeImages':
    case 'renameImage':
    case 'setAlts':
    case 'stripImages':
    case 'shrinkImages':
      return describeImageChange(change, count)
    default:
      return assertNever(change)
  }
}

const shortLength = 60

function short(text: string): string {
  return text.length > shortLength ? `${text.slice(0, shortLength)}…` : text
}

function of(field: TagField, tags: MessageKey, categories: MessageKey): MessageKey {
  return field === 'tags' ? tags : categories
}

/** Long lists would push the rest of the sentence away. */
const named = 5

function list(names: readonly string[]): readonly string[] {
  return names.length > named ? [...names.slice(0, named), '…'] : names
}
