// Suggestions while one writes: by themselves behind a clear sign of what is wanted, anywhere else by Ctrl+Space.
import { acceptCompletion, autocompletion } from '@codemirror/autocomplete'
import { type Extension, Prec } from '@codemirror/state'
import { keymap } from '@codemirror/view'
import { type CompletionPort, completionPort } from './completion-port.ts'
import { completionSource } from './completion-source.ts'
import { completionTheme } from './completion-theme.ts'

export function completion(port: CompletionPort): Extension {
  return [
    completionPort.of(port),
    autocompletion({
      override: [completionSource],
      activateOnTypingDelay: 0,
      icons: false,
      // Ten are seen at once; each one more is drawn with every key.
      maxRenderedOptions: 24,
    }),
    // Before what Tab means in lists and tables; without a suggestion it is left to them.
    Prec.highest(keymap.of([{ key: 'Tab', run: acceptCompletion }])),
    completionTheme,
  ]
}
