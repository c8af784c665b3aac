import { EditorView } from '@codemirror/view'

// Quiet: a line under the words, in a colour, and of its own kind where the colour cannot be seen.
export const problemTheme = EditorView.theme({
  '.cm-problem': {
    textDecorationLine: 'underline',
    textDecorationThickness: '1.5px',
    textUnderlineOffset: '5px',
    textDecorationSkipInk: 'none',
  },
  '.cm-problem-error': { textDecorationColor: 'var(--accent)', textDecorationStyle: 'solid' },
  '.cm-problem-warning': { textDecorationColor: 'var(--warn)', textDecorationStyle: 'dashed' },
  '.cm-problem-note': { textDecorationColor: 'var(--line-strong)', textDecorationStyle: 'dotted' },
  '.cm-tooltip.cm-problem-told, .cm-tooltip.cm-tooltip-hover': {
    border: '1px solid var(--line)',
    borderRadius: 'var(--radius)',
    backgroundColor: 'var(--raised)',
    boxShadow: 'var(--shadow)',
    color: 'var(--ink)',
    zIndex: '20',
  },
  '.cm-problem-told': {
    maxWidth: '26rem',
    padding: '4px 0',
    font: '13px/1.55 var(--font-ui)',
  },
  '.cm-problem-line': {
    margin: '6px 12px',
    paddingLeft: '10px',
    borderLeft: '2px solid var(--line-strong)',
  },
  '.cm-problem-line-error': { borderLeftColor: 'var(--accent)' },
  '.cm-problem-line-warning': { borderLeftColor: 'var(--warn)' },
  '.cm-problem-line p': { margin: '0', overflowWrap: 'anywhere' },
  '.cm-problem-fix': {
    minHeight: '26px',
    marginTop: '6px',
    padding: '1px 10px',
    border: '1px solid var(--line-strong)',
    borderRadius: 'var(--radius)',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    fontSize: '12px',
  },
  '.cm-problem-fix:hover': { background: 'var(--hover)' },
})
