import { markdown, markdownLanguage } from '@codemirror/lang-markdown'
import { yamlFrontmatter } from '@codemirror/lang-yaml'
import { languages } from '@codemirror/language-data'

/** Markdown below YAML; languages of code are loaded when a post has some. */
export const postLanguage = yamlFrontmatter({
  content: markdown({ base: markdownLanguage, codeLanguages: languages, addKeymap: false }),
})
