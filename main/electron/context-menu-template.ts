import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron'
import { type Language, type MessageKey, say } from '../../shared/words/words.ts'

type Item = MenuItemConstructorOptions

interface ContextMenuParts {
  readonly language: Language
  readonly clicked: Pick<
    ContextMenuParams,
    'isEditable' | 'selectionText' | 'misspelledWord' | 'dictionarySuggestions'
  >
  readonly replace: (word: string) => void
  readonly learn: (word: string) => void
}

const mostSuggestions = 5
const line: Item = { type: 'separator' }

/** What a click with the other button offers in text: other spellings, and the clipboard. Empty: no menu. */
export function contextMenuTemplate(parts: ContextMenuParts): Item[] {
  const { language, clicked } = parts
  const role = (name: Exclude<Item['role'], undefined>, label: MessageKey): Item => ({
    role: name,
    label: say(language, label),
  })
  if (clicked.isEditable) {
    return [
      ...spellingItems(parts),
      role('cut', 'menu.cut'),
      role('copy', 'menu.copy'),
      role('paste', 'menu.paste'),
      role('pasteAndMatchStyle', 'menu.pastePlain'),
      line,
      role('selectAll', 'menu.selectAll'),
    ]
  }
  return clicked.selectionText.trim() === '' ? [] : [role('copy', 'menu.copy')]
}

function spellingItems({ language, clicked, replace, learn }: ContextMenuParts): Item[] {
  const { misspelledWord: word, dictionarySuggestions } = clicked
  if (word === '') return []
  const suggestions = dictionarySuggestions
    .slice(0, mostSuggestions)
    .map((label): Item => ({ label, click: () => replace(label) }))
  const none: Item = { label: say(language, 'menu.noSuggestions'), enabled: false }
  return [
    ...(suggestions.length > 0 ? suggestions : [none]),
    { label: say(language, 'menu.learnWord', { word }), click: () => learn(word) },
    line,
  ]
}
