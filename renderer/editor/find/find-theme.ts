import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'

const plain = {
  flex: 'none',
  height: '26px',
  padding: '0',
  border: '0',
  borderRadius: 'var(--radius)',
  background: 'none',
  color: 'var(--ink-soft)',
  font: '13px/1 var(--font-ui)',
}

const focused = { borderColor: 'var(--focus)', outline: '1px solid var(--focus)', outlineOffset: '0' }

const field = {
  minHeight: '28px',
  border: '1px solid var(--line-strong)',
  borderRadius: 'var(--radius)',
  backgroundColor: 'var(--raised)',
}

/** The fields begin where the text below them does; what opens the second line stands in the margin. */
export const findTheme: Extension = EditorView.theme({
  '.cm-panel.cm-search': {
    containerType: 'inline-size',
    boxSizing: 'border-box',
    maxWidth: 'var(--writing-measure)',
    margin: '0 auto',
    padding: '8px 16px 8px 32px',
    font: '13px/1.5 var(--font-ui)',
  },
  // Else each has the margins of CodeMirror's own panel.
  '.cm-panel.cm-search input, .cm-panel.cm-search button': { margin: '0' },
  '.find-row': { position: 'relative', display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px' },
  '.find-row[hidden]': { display: 'none' },
  '.find-row + .find-row': { gap: '6px', marginTop: '6px' },
  '.find-box': { ...field, display: 'flex', flex: '1 1 140px', alignItems: 'center', minWidth: '0' },
  '.find-box:focus-within': focused,
  '.find-field': {
    flex: '1 1 0',
    minWidth: '0',
    height: '26px',
    padding: '0 8px',
    border: '0',
    background: 'none',
    color: 'var(--ink)',
    font: 'inherit',
  },
  '.find-box > .find-field:focus-visible': { outline: 'none' },
  '.find-row > .find-field': { ...field, flexBasis: '140px' },
  '.find-row > .find-field:focus-visible': focused,
  '.find-count': {
    flex: 'none',
    padding: '0 8px 0 4px',
    color: 'var(--ink-soft)',
    fontSize: '12px',
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  '.find-count:empty': { display: 'none' },
  '.find-count.find-nothing': { color: 'var(--accent)' },
  '.find-switches': { display: 'flex', gap: '2px' },
  '.find-icon': { ...plain, display: 'grid', placeItems: 'center', width: '26px' },
  '.find-icon > svg': {
    width: '18px',
    height: '18px',
    fill: 'none',
    stroke: 'currentColor',
    strokeWidth: '1.5',
    strokeLinecap: 'round',
    strokeLinejoin: 'round',
  },
  '.find-with-replace': { position: 'absolute', left: '-28px' },
  '.find-with-replace[aria-expanded=true] > svg': { rotate: '90deg' },
  '.find-switch': { ...plain, minWidth: '28px', padding: '0 5px' },
  '.find-icon:hover, .find-switch:hover': { background: 'var(--selected)', color: 'var(--ink)' },
  '.find-switch[aria-pressed=true]': { background: 'var(--accent-wash)', color: 'var(--accent)' },
  '.cm-searchMatch.cm-searchMatch-selected': {
    outline: '2px solid var(--accent)',
    outlineOffset: '0',
    borderRadius: '2px',
  },
})
