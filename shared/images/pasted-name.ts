/** What a picture without a name of its own is called; `isNumbered`: it gets a number besides. */
export interface PastedName {
  readonly name: string
  readonly isNumbered: boolean
}

export interface PasteContext {
  readonly selection: string
  /** The body's text before the caret. */
  readonly before: string
  /** The post's. */
  readonly title: string
}

/** By what is selected, else by the heading that it comes under, else by the post. */
export function pastedName({ selection, before, title }: PasteContext): PastedName {
  const selected = plain(selection)
  if (selected !== '' && selected.length <= longest && !/\n/.test(selection.trim())) {
    return { name: selected, isNumbered: false }
  }
  const headings = [...before.slice(-farthest).matchAll(/^ {0,3}#{1,6}[ \t]+(.+?)[ \t]*#*[ \t]*$/gm)]
  const heading = plain(headings.at(-1)?.[1] ?? '')
  return { name: (heading || plain(title) || 'image').slice(0, longest), isNumbered: true }
}

const longest = 60
/** A heading that is further away says little of what stands here. */
const farthest = 200_000

/** Names that screenshots and copied pictures come with, and which say nothing. */
export function isNameless(name: string): boolean {
  return /^(?:image|blob|clipboard|unnamed|download|pasted[ _-]?image)?(?:[ _-]?\d{0,3})?(?:\.[a-z]{1,5})?$/i.test(
    name,
  )
}

/** The words without Markdown's signs. */
function plain(text: string): string {
  return text
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\{[:#.][^}]*\}/g, '')
    .replace(/[*_`~#]+/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
