import type { MessageKey } from '../../shared/words/words.ts'
import type { Command } from '../state/app/commands.ts'

export interface KeyGroup {
  readonly title: MessageKey
  readonly commands: readonly Command[]
}

// By the first word of a command's id. What no group names is about the whole window.
const groups: readonly (readonly [title: MessageKey, nouns: readonly string[]])[] = [
  ['help.keysWindow', []],
  ['help.keysPosts', ['posts', 'history', 'operations', 'search', 'merge']],
  ['help.keysWriting', ['writing', 'preview', 'pictures']],
  ['help.keysText', ['text', 'insert']],
  ['help.keysLists', ['tags', 'images']],
]
const grouped = new Set(groups.flatMap(([, nouns]) => nouns))

/** The commands that have a key, each in its group; a group without any is left out. */
export function groupKeys(commands: readonly Command[]): readonly KeyGroup[] {
  const withKeys = commands.filter(({ keys, macKeys }) => keys !== undefined || macKeys !== undefined)
  return groups
    .map(([title, nouns]) => ({
      title,
      commands: withKeys.filter(({ id }) => {
        const noun = id.split('.')[0] ?? ''
        return grouped.has(noun) ? nouns.includes(noun) : nouns.length === 0
      }),
    }))
    .filter(({ commands }) => commands.length > 0)
}
