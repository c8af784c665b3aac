// CodeMirror's panels speak English by themselves: here each of their phrases gets one of our keys.
import type { MessageKey } from '../../shared/words/words.ts'

const keys: Readonly<Record<string, MessageKey>> = {
  Find: 'find.find',
  Replace: 'find.replace',
  next: 'find.next',
  previous: 'find.previous',
  all: 'find.all',
  'match case': 'find.matchCase',
  regexp: 'find.regexp',
  'by word': 'find.byWord',
  replace: 'find.replaceOne',
  'replace all': 'find.replaceAll',
  close: 'find.close',
  'current match': 'find.currentMatch',
  'on line': 'find.onLine',
  'replaced match on line $': 'find.replacedOne',
  'replaced $ matches': 'find.replacedAll',
  'Go to line': 'find.goToLine',
  go: 'find.go',
  'Selection deleted': 'find.selectionDeleted',
  'Control character': 'find.controlCharacter',
  to: 'find.to',
  'folded code': 'find.foldedCode',
  unfold: 'find.unfold',
  Completions: 'completion.list',
}

/**
 * The phrases in the words of `say`, for `EditorState.phrases`.
 *
 * Each is worded when it is asked for: the language may be changed while posts are open, and their states stay.
 */
export function phrases(say: (key: MessageKey) => string): Readonly<Record<string, string>> {
  const worded: Record<string, string> = {}
  for (const [phrase, key] of Object.entries(keys))
    Object.defineProperty(worded, phrase, { enumerable: true, get: () => say(key) })
  return worded
}
