import { expect, test } from 'vitest'
import type { Language } from '../../shared/words/words.ts'
import { contextMenuTemplate } from './context-menu-template.ts'

const done: string[] = []
const plain = {
  isEditable: true,
  selectionText: '',
  misspelledWord: '',
  dictionarySuggestions: [] as string[],
}

function menuOf(clicked: Partial<typeof plain>, language: Language = 'en') {
  return contextMenuTemplate({
    language,
    clicked: { ...plain, ...clicked },
    replace: word => void done.push(`replace by ${word}`),
    learn: word => void done.push(`learn ${word}`),
  })
}

const labels = (clicked: Partial<typeof plain>, language?: Language) =>
  menuOf(clicked, language).flatMap(({ label }) => label ?? [])

/** As a person does; what Electron passes to a click is not used. */
function choose(clicked: Partial<typeof plain>, name: string): void {
  const click = menuOf(clicked).find(({ label }) => label === name)?.click as unknown as () => void
  click()
}

const wrong = { misspelledWord: 'wrod', dictionarySuggestions: ['word', 'rod', 'wood', 'a', 'b', 'c'] }

test('a word that is wrong: other spellings first, five at most, and the way to teach it', () => {
  expect(labels(wrong).slice(0, 6)).toEqual(['word', 'rod', 'wood', 'a', 'b', 'Add “wrod” to the dictionary'])
  choose(wrong, 'word')
  choose(wrong, 'Add “wrod” to the dictionary')
  expect(done).toEqual(['replace by word', 'learn wrod'])
})

test('no other spelling is known: said, and nothing to choose', () => {
  const [first] = menuOf({ misspelledWord: 'wrod' })
  expect(first).toMatchObject({ label: 'No suggestions', enabled: false })
})

test('in a field the clipboard, elsewhere what is selected can be copied, and else there is no menu', () => {
  expect(labels({})).toEqual(['Cut', 'Copy', 'Paste', 'Paste without formatting', 'Select all'])
  expect(labels({ isEditable: false, selectionText: 'ink' })).toEqual(['Copy'])
  expect(labels({ isEditable: false })).toEqual([])
  for (const label of labels({ misspelledWord: 'wrod' }, 'zh-Hans')) expect(label).toMatch(/\p{Script=Han}/u)
})
