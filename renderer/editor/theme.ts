import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'

// Every colour is one of the app's tokens, so that light and dark need no second theme.
const look = EditorView.theme({
  '&': {
    height: '100%',
    color: 'var(--ink)',
    backgroundColor: 'transparent',
    fontSize: 'var(--writing-size)',
  },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--font-writing)', lineHeight: '1.75', overflowX: 'hidden' },
  '.cm-content': {
    maxWidth: 'var(--writing-measure)',
    margin: '0 auto',
    padding: '16px 32px 45vh',
    caretColor: 'var(--accent)',
  },
  // The text begins and ends where the title above it does.
  '.cm-line': { padding: '0' },
  '.cm-code-line, .cm-mono': { fontFamily: 'var(--font-code)', fontSize: '0.9em' },
  '.cm-line.cm-code-line': { lineHeight: '1.65' },
  '.cm-code-line .cm-mono': { fontSize: '1em' },
  '.cm-cursor, .cm-dropCursor': { borderLeftColor: 'var(--accent)', borderLeftWidth: '2px' },
  '.cm-activeLine': { backgroundColor: 'transparent' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--accent-wash)',
  },
  '.cm-selectionMatch': { backgroundColor: 'var(--selected)' },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--selected)' },
  '&.cm-focused .cm-nonmatchingBracket': { backgroundColor: 'var(--accent-wash)' },
  '.cm-searchMatch': { backgroundColor: 'var(--warn-wash)' },
  '.cm-foldPlaceholder': {
    backgroundColor: 'var(--hover)',
    border: '0',
    color: 'var(--ink-faint)',
    padding: '0 6px',
  },
  // Marks of the syntax too: what steps back has one colour.
  '.cm-dim, .cm-dim *': { color: 'var(--line-strong) !important' },
  '&.cm-typewriter .cm-content': { paddingTop: '38vh', paddingBottom: '55vh' },
  '.cm-matter': { paddingBottom: '8px' },
  '.cm-matter-button': {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    width: '100%',
    minHeight: '26px',
    padding: '0',
    border: '0',
    borderRadius: 'var(--radius)',
    background: 'none',
    color: 'var(--ink-faint)',
    font: '12px/1.5 var(--font-ui)',
    textAlign: 'start',
    cursor: 'pointer',
  },
  '.cm-matter-button:hover': { color: 'var(--ink)' },
  // Drawn, since a sign of a font would stand at another height in each.
  '.cm-matter-button::before': {
    content: '""',
    width: '5px',
    height: '5px',
    margin: '0 3px 0 2px',
    borderRight: '1.5px solid currentcolor',
    borderBottom: '1.5px solid currentcolor',
    transform: 'rotate(-45deg)',
  },
  '.cm-matter-button[aria-expanded=true]::before': { transform: 'translateY(-2px) rotate(45deg)' },
  '.cm-matter-button::after': {
    content: '""',
    flex: '1',
    height: '1px',
    backgroundColor: 'var(--line)',
  },
  '.cm-upload': { color: 'var(--ink-faint)', fontStyle: 'italic', padding: '0 4px' },
  '.cm-storing': { opacity: '0.65' },
  '.cm-percent': { color: 'var(--ink-faint)', fontSize: '0.8em', padding: '0 6px' },
  '.cm-alt-hint::before': { content: 'attr(data-hint)', color: 'var(--ink-faint)', fontStyle: 'italic' },
  '.cm-place-line': {
    display: 'flex',
    gap: '12px',
    padding: '7px 32px',
    color: 'var(--ink-soft)',
    font: 'var(--text) / 1.5 var(--font-ui)',
  },
  '.cm-place-line span': { flex: '1', minWidth: '0', overflowWrap: 'anywhere' },
})

const syntax = HighlightStyle.define([
  { tag: tags.heading1, fontWeight: '700', fontSize: '1.35em', color: 'var(--ink)' },
  { tag: tags.heading2, fontWeight: '700', fontSize: '1.18em', color: 'var(--ink)' },
  {
    tag: [tags.heading3, tags.heading4, tags.heading5, tags.heading6],
    fontWeight: '700',
    color: 'var(--ink)',
  },
  { tag: tags.strong, fontWeight: '700' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: tags.strikethrough, textDecoration: 'line-through' },
  {
    tag: [tags.processingInstruction, tags.contentSeparator, tags.meta, tags.labelName],
    color: 'var(--ink-faint)',
    fontWeight: '400',
  },
  { tag: [tags.link, tags.url], color: 'var(--accent)' },
  { tag: tags.quote, color: 'var(--ink-soft)' },
  { tag: tags.monospace, class: 'cm-mono' },
  { tag: [tags.keyword, tags.operatorKeyword, tags.modifier], color: 'var(--code-keyword)' },
  { tag: [tags.string, tags.special(tags.string), tags.regexp], color: 'var(--code-string)' },
  { tag: [tags.number, tags.bool, tags.null, tags.atom], color: 'var(--code-number)' },
  {
    tag: [tags.comment, tags.lineComment, tags.blockComment],
    color: 'var(--ink-faint)',
    fontStyle: 'italic',
  },
  { tag: [tags.typeName, tags.className, tags.tagName], color: 'var(--code-type)' },
  {
    tag: [tags.propertyName, tags.attributeName, tags.definition(tags.propertyName)],
    color: 'var(--code-property)',
  },
  {
    tag: [tags.function(tags.variableName), tags.definition(tags.variableName)],
    color: 'var(--code-function)',
  },
  { tag: tags.invalid, color: 'var(--accent)' },
])

export const editorTheme: Extension = [look, syntaxHighlighting(syntax)]
