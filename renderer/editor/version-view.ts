// Shows one version of a post, and where it differs from another. For reading only.
import { markdown, markdownLanguage } from '@codemirror/lang-markdown'
import { yamlFrontmatter } from '@codemirror/lang-yaml'
import { unifiedMergeView } from '@codemirror/merge'
import { EditorState, type Extension } from '@codemirror/state'
import { drawSelection, EditorView } from '@codemirror/view'
import { mergeTheme } from './merge-theme.ts'
import { editorTheme } from './theme.ts'

export interface VersionView {
  /** `now` null: there is no other text to compare with. */
  readonly show: (version: string, now: string | null) => void
  readonly destroy: () => void
}

interface VersionWords {
  readonly label: string
  /** `$` is their number. */
  readonly unchangedLines: string
}

export function createVersionView(parent: HTMLElement, nonce: string, words: VersionWords): VersionView {
  const always: Extension = [
    EditorView.cspNonce.of(nonce),
    EditorState.readOnly.of(true),
    EditorState.phrases.of({ '$ unchanged lines': words.unchangedLines }),
    drawSelection(),
    yamlFrontmatter({ content: markdown({ base: markdownLanguage, addKeymap: false }) }),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ 'aria-label': words.label, spellcheck: 'false' }),
    editorTheme,
    mergeTheme,
  ]
  const view = new EditorView({ parent, state: EditorState.create({ extensions: always }) })
  return {
    show(version, now) {
      const difference = now === null ? [] : compareWith(now)
      view.setState(EditorState.create({ doc: version, extensions: [always, difference] }))
      view.scrollDOM.scrollTop = 0
    },
    destroy: () => view.destroy(),
  }
}

function compareWith(now: string): Extension {
  return unifiedMergeView({
    original: EditorState.create({ doc: now }).doc,
    mergeControls: false,
    syntaxHighlightDeletions: false,
    collapseUnchanged: { margin: 3, minSize: 6 },
    diffConfig: { scanLimit: 1000, timeout: 300 },
  })
}
