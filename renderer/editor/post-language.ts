// What a post is made of, as the editor colours and folds it: Markdown, with YAML in front.
import { markdown, markdownLanguage } from '@codemirror/lang-markdown'
import { yamlLanguage } from '@codemirror/lang-yaml'
import { languages } from '@codemirror/language-data'
import { parseMixed } from '@lezer/common'
import { tags } from '@lezer/highlight'
import type { BlockContext, Element, Line, MarkdownConfig } from '@lezer/markdown'

/** Front matter is never longer: what is never closed does not take all of the text. */
const mostLines = 1000
const opening = /^\ufeff?---[ \t]*$/
const closing = /^(?:---|\.\.\.)[ \t]*$/

/**
 * The front matter as a block of Markdown's own grammar.
 *
 * A grammar around both, as lang-yaml has it, reads the body as one token: all of a long text again for each key.
 */
const frontMatter: MarkdownConfig = {
  defineNodes: [
    { name: 'Frontmatter', block: true },
    { name: 'FrontmatterContent', block: true },
    { name: 'FrontmatterMark', style: tags.meta },
  ],
  parseBlock: [
    {
      name: 'Frontmatter',
      before: 'HorizontalRule',
      parse: (block, line) =>
        block.lineStart === 0 && opening.test(line.text) && readFrontMatter(block, line),
    },
  ],
  wrap: parseMixed(({ name }) => (name === 'FrontmatterContent' ? { parser: yamlLanguage.parser } : null)),
}

/** Reads up to the closing fence; `line` is always the one that `block` is at. */
function readFrontMatter(block: BlockContext, line: Line): true {
  const parts: Element[] = [block.elt('FrontmatterMark', 0, line.text.length)]
  const from = line.text.length + 1
  for (let count = 0; count < mostLines && block.nextLine(); count++) {
    if (!closing.test(line.text)) continue
    const to = block.lineStart
    if (to > from) parts.push(block.elt('FrontmatterContent', from, to))
    parts.push(block.elt('FrontmatterMark', to, to + line.text.length))
    block.nextLine()
    break
  }
  block.addElement(block.elt('Frontmatter', 0, block.prevLineEnd(), parts))
  return true
}

/** Markdown below YAML; languages of code are loaded when a post has some. */
export const postLanguage = markdown({
  base: markdownLanguage,
  codeLanguages: languages,
  addKeymap: false,
  extensions: frontMatter,
})
