import type { FileId } from '../blog.ts'
import type { UsePlace } from './blog-image.ts'

/** How a text is searched for pictures. */
export interface TextKind {
  readonly place: UsePlace
  /** It has a body of Markdown, perhaps with front matter. */
  readonly isMarkdown: boolean
}

const markdown = /\.(?:md|markdown|mkdown|mkdn|mkd|mdwn|mdtxt|mdtext|mdown)$/i
const style = /\.(?:css|s[ac]ss|less|styl|p(?:ost)?css)$/i
const layout =
  /\.(?:x?html?|liquid|njk|ejs|e?rb|pug|jade|ha?ml|slim|hbs|handlebars|mustache|swig|te?m?pl|gohtml|vue|svelte|astro|mdx|jsx|tsx|[mc]?js|[mc]?ts|php|webc)$/i
const data =
  /\.(?:ya?ml|toml|json|json[c5l]|xml|xslt?|csv|tsv|txt|webmanifest|opml|org|rst|adoc|textile|svg)$/i

/** What names a folder of things that were thrown away, in the programs that keep one in the blog. */
const trash: ReadonlySet<string> = new Set(['.trash', '_trash', '.deleted'])

export function isTrashFolder(name: string): boolean {
  return trash.has(name.toLowerCase())
}

/** Whether, and how, a file's text may use pictures; null: it holds no words. `isPost`: the blog's list has it. */
export function textKind(id: FileId, isPost: boolean): TextKind | null {
  const isMarkdown = markdown.test(id)
  const kind = (place: UsePlace): TextKind => ({ place, isMarkdown })
  const isWords = isMarkdown || style.test(id) || layout.test(id) || data.test(id)
  if (isWords && id.split('/').slice(0, -1).some(isTrashFolder)) return kind('trash')
  if (isPost) return kind('post')
  if (isMarkdown) return kind('page')
  if (style.test(id)) return kind('style')
  if (layout.test(id))
    return kind(/(?:^|\/)(?:_?layouts?|_?includes?|themes?)\//.test(id) ? 'layout' : 'page')
  return data.test(id) ? kind('data') : null
}

/** Whether the whole text is a template or a script. */
export function hasTemplates({ place }: TextKind): boolean {
  return place === 'layout' || place === 'page'
}
