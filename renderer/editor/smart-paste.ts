// What is pasted: Markdown of what has a form, and the plain text where that is meant.
import { syntaxTree } from '@codemirror/language'
import type { EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { bodyFrom } from './commands/in-body.ts'

type Convert = (html: string) => string

let convert: Convert | null = null

/**
 * Pastes HTML as Markdown; pasted with Shift it is plain text, since the system then gives nothing else.
 *
 * The converter is fetched when the text first has the focus: pasting cannot wait for it, or what is pasted would
 * come behind what is typed meanwhile, or into another post. Until then it is pasted as plain text.
 */
export const smartPaste = EditorView.domEventHandlers({
  focus() {
    if (convert === null) void loadConvert()
    return false
  },
  paste(event, view) {
    const { clipboardData } = event
    if (!clipboardData || !convert || event.defaultPrevented || !takesMarkdown(view.state)) return false
    const html = clipboardData.getData('text/html')
    // Code editors say so: what they copy is text in colours.
    const isCode = clipboardData.types.includes('vscode-editor-data')
    if (isCode || !hasForm(html, clipboardData.getData('text/plain'))) return false
    const markdown = convert(html)
    if (markdown === '') return false
    view.dispatch(view.state.replaceSelection(markdown), { scrollIntoView: true, userEvent: 'input.paste' })
    return true
  },
})

async function loadConvert(): Promise<void> {
  const { htmlToMarkdown } = await import('./html-to-markdown.ts')
  convert = htmlToMarkdown
}

/** Whether HTML has something that its plain text would lose. An address alone is for the link that it makes. */
export function hasForm(html: string, plain: string): boolean {
  if (html.length > longestHtml || /^\s*https?:\/\/\S+\s*$/.test(plain)) return false
  return /<(?:h[1-6]|strong|b|em|i|del|s|ul|ol|table|blockquote|pre|code|img|a\s[^>]*?href)\b/i.test(html)
}

/** Beyond that the conversion would hold up the window. */
const longestHtml = 1_000_000

/** Not in code and not in the front matter, where the signs of Markdown would be text. */
export function takesMarkdown(state: EditorState): boolean {
  const { main } = state.selection
  if (state.readOnly || main.from < bodyFrom(state)) return false
  for (let node = syntaxTree(state).resolveInner(main.from, -1); node.parent; node = node.parent)
    if (/Code/.test(node.name)) return false
  return true
}
