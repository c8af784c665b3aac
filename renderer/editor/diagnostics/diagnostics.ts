// What is wrong in the text, underlined while one types, with a sentence and, where there is one, a way to mend it.
import type { Extension } from '@codemirror/state'
import { problemTheme } from './problem-theme.ts'
import { problemWords, type Word } from './problem-words.ts'
import { problemsField } from './problems-field.ts'
import { problemTooltips } from './told-here.ts'

/** `word` words a sentence in the language of the moment. */
export function diagnostics(word: Word): Extension {
  return [problemsField, problemWords.of(word), problemTooltips, problemTheme]
}
