import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'

// CodeMirror's panels look like the app's own fields and buttons; theirs are those of a bare browser.
const button = {
  minHeight: '28px',
  padding: '2px 10px',
  border: '1px solid var(--line-strong)',
  borderRadius: 'var(--radius)',
  background: 'var(--raised)',
  color: 'var(--ink)',
  font: 'inherit',
}

const field = {
  minHeight: '28px',
  padding: '2px 8px',
  border: '1px solid var(--line-strong)',
  borderRadius: 'var(--radius)',
  backgroundColor: 'var(--raised)',
  color: 'var(--ink)',
  font: 'inherit',
}

const close = {
  position: 'absolute',
  top: '8px',
  right: '8px',
  width: '28px',
  height: '28px',
  margin: '0',
  padding: '0',
  border: '0',
  borderRadius: 'var(--radius)',
  background: 'none',
  color: 'var(--ink-soft)',
  font: 'inherit',
  fontSize: '18px',
  lineHeight: '1',
}

const panel = { position: 'relative', padding: '8px 44px 2px 32px', font: '13px/1.5 var(--font-ui)' }

export const panelTheme: Extension = EditorView.theme({
  // Above the text only: CodeMirror's own height would lift it over dialogs and the drawer.
  '.cm-panels': { zIndex: '2', backgroundColor: 'var(--panel)', color: 'var(--ink)' },
  '.cm-panels.cm-panels-top': { borderBottom: '1px solid var(--line)' },
  '.cm-panels.cm-panels-bottom': { borderTop: '1px solid var(--line)' },
  '.cm-panel.cm-dialog': panel,
  '.cm-panel.cm-search button.cm-button, .cm-panel.cm-dialog button.cm-button': {
    ...button,
    backgroundImage: 'none',
  },
  '.cm-panel.cm-search button.cm-button:hover, .cm-panel.cm-dialog button.cm-button:hover': {
    background: 'var(--hover)',
  },
  '.cm-panel input.cm-textfield:focus-visible': {
    borderColor: 'var(--focus)',
    outline: '1px solid var(--focus)',
    outlineOffset: '0',
  },
  '.cm-panel .cm-dialog-close': close,
  '.cm-panel .cm-dialog-close:hover': {
    background: 'var(--selected)',
    color: 'var(--ink)',
  },
  '.cm-panel.cm-dialog form, .cm-panel.cm-dialog label': {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    fontSize: '13px',
  },
  '.cm-panel.cm-dialog form': { marginBottom: '6px' },
  '.cm-panel.cm-dialog input.cm-textfield': { ...field, width: '7em', fontSize: '13px' },
})
