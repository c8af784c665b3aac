// What the editor is made of, put together once.
import { closeBracketsKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands'
import { markdownKeymap } from '@codemirror/lang-markdown'
import { bracketMatching, codeFolding, foldKeymap, indentOnInput } from '@codemirror/language'
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search'
import { Compartment, EditorState, type Extension, StateField } from '@codemirror/state'
import { drawSelection, dropCursor, EditorView, highlightActiveLine, keymap } from '@codemirror/view'
import type { Params } from '../../shared/errors.ts'
import { textLanguage } from '../../shared/post/text-language.ts'
import type { MessageKey } from '../../shared/words/words.ts'
import { codeLines } from './code-lines.ts'
import { smartPairs } from './commands/pairs.ts'
import { renumberOnDelete } from './commands/renumber-on-delete.ts'
import { textKeymap } from './commands/text-commands.ts'
import { diagnostics } from './diagnostics/diagnostics.ts'
import { findInText } from './find/find-panel.ts'
import { hangingLines } from './hanging-lines.ts'
import { panelTheme } from './panel-theme.ts'
import { phrases } from './phrases.ts'
import { pictures } from './pictures/pictures.ts'
import { postLanguage } from './post-language.ts'
import { smartPaste } from './smart-paste.ts'
import { editorTheme } from './theme.ts'
import './editor.css'

/** What differs from post to post is set by `reconfigure`, never by a new editor. */
export const readOnlySlot = new Compartment()

/** `say` words a key in the language of the moment: for screen readers and for CodeMirror's own panels. */
export function editorExtensions(
  nonce: string,
  say: (key: MessageKey, params?: Params) => string,
): Extension {
  return [
    EditorView.cspNonce.of(nonce),
    history(),
    drawSelection(),
    dropCursor(),
    EditorState.allowMultipleSelections.of(true),
    // Ctrl and ⌘ with a click show the place in the preview.
    EditorView.clickAddsSelectionRange.of(event => event.altKey),
    indentOnInput(),
    bracketMatching(),
    smartPairs,
    renumberOnDelete,
    smartPaste,
    codeFolding(),
    highlightActiveLine(),
    highlightSelectionMatches(),
    findInText(say),
    EditorState.phrases.of(phrases(say)),
    postLanguage,
    codeLines,
    hangingLines(),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ autocorrect: 'off', autocapitalize: 'off' }),
    EditorView.contentAttributes.of(() => ({ 'aria-label': say('editor.label') })),
    languageOfText,
    editorTheme,
    panelTheme,
    pictures(say),
    diagnostics(({ key, params }) => say(key, params)),
    readOnlySlot.of([]),
    keymap.of([
      ...textKeymap,
      ...closeBracketsKeymap,
      ...markdownKeymap,
      ...searchKeymap,
      ...historyKeymap,
      ...foldKeymap,
      indentWithTab,
      ...ownKeys,
    ]),
  ]
}

/** Alt and the arrows lead back and forward through the posts; a step over syntax is not missed in prose. */
const ownKeys = defaultKeymap.filter(({ key = '' }) => !/^Alt-Arrow(?:Left|Right)$/.test(key))

/** For the fonts: the quotes of a Chinese text are wide. Told when a text is opened; a few words more do not change it. */
const languageOfText = StateField.define<string>({
  create: state => textLanguage(state.sliceDoc(0, 4000)),
  update: language => language,
  provide: field =>
    EditorView.contentAttributes.compute(
      [field],
      (state): Record<string, string> => ({
        lang: state.field(field),
      }),
    ),
})

/** The nonce that the page was served with; without it the policy refuses every style of CodeMirror. */
export function pageNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
}
