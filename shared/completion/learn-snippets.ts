// The template tags that a blog's posts use, as snippets: what differs from use to use is a place to fill in.
import type { Generator } from '../blog.ts'
import type { SnippetPart, TagSnippet } from './blog-completion.ts'

/** Programming and what is offered in another way; nobody looks for it in a menu. */
const skipped =
  /^(?:end.*|if|elsif|else|unless|case|when|for|break|continue|tablerow|cycle|assign|capture|increment|decrement|post_url|link|post_link|post_path|ref|relref|set|macro|from|import|block|extends)$/

const mostSnippets = 60

/** Texts have their code blanked out. */
export function learnSnippets(texts: Iterable<string>, generator: Generator): readonly TagSnippet[] {
  const found = new Map<string, { readonly tag: Tag; uses: number }>()
  const closed = new Set<string>()
  const pattern = generator === 'hugo' ? shortcodes : tags
  for (const text of texts) {
    if (!/\{[{%]/.test(text)) continue
    for (const match of text.matchAll(pattern)) {
      const tag = tagOf(match)
      if (tag === null) continue
      if (tag.isEnd) closed.add(tag.name)
      if (skipped.test(tag.name) || tag.isEnd) continue
      const key = JSON.stringify(tag.parts)
      const known = found.get(key) ?? { tag, uses: 0 }
      known.uses++
      found.set(key, known)
    }
  }
  return [...found.values()]
    .sort((one, other) => other.uses - one.uses)
    .slice(0, mostSnippets)
    .map(({ tag, uses }) => ({
      label: tag.label,
      uses,
      parts: closed.has(tag.name) ? around(tag) : tag.parts,
    }))
}

const tags = /(?<open>\{%-?)\s{0,9}(?<name>[A-Za-z_]\w*)(?<rest>[^%\r\n]{0,300}?)\s{0,9}(?<close>-?%\})/g
const shortcodes =
  /(?<open>\{\{[<%])\s{0,9}(?<name>\/?\s{0,3}[\w][\w./-]*)(?<rest>[^{}\r\n]{0,300}?)\s{0,9}(?<close>\/?[>%]\}\})/g

interface Tag {
  readonly name: string
  readonly label: string
  readonly parts: readonly SnippetPart[]
  readonly isEnd: boolean
  readonly end: string
}

function tagOf({ groups = {} }: RegExpMatchArray): Tag | null {
  const { open = '', name: written = '', rest = '', close = '' } = groups
  const name = written.replace(/^\/\s*|^end(?=.)/, '')
  const isEnd = name !== written
  if (rest !== '' && !/^\s/.test(rest)) return null
  const isInclude = /^include/.test(name)
  const file = isInclude ? /^\s+([\w./-]+)/.exec(rest)?.[1] : undefined
  // An include is known by its file, which stands as it is.
  const fixed = file === undefined ? '' : ` ${file}`
  const args = argumentsIn(file === undefined ? rest : rest.slice(rest.indexOf(file) + file.length))
  return {
    name,
    isEnd,
    label: `${open} ${name}${fixed}`,
    parts: joined([{ text: `${open} ${name}${fixed}` }, ...args, { text: ` ${close}` }]),
    end: open === '{%' || open === '{%-' ? `{% end${name} %}` : `${open} /${name} ${close}`,
  }
}

/** `src="a.png"` is `src="` and a place called src; what has no name is called what it says. */
function argumentsIn(rest: string): readonly SnippetPart[] {
  const pattern = /\s+(?:(?<key>[\w-]+)\s*=\s*)?(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<plain>[^\s"']+))/g
  return [...rest.matchAll(pattern)].flatMap(({ groups = {} }) => {
    const { key, double, single, plain } = groups
    const mark = double !== undefined ? '"' : single !== undefined ? "'" : ''
    const field = key ?? double ?? single ?? plain ?? ''
    return [
      { text: ` ${key === undefined ? '' : `${key}=`}${mark}` },
      { field: shortened(field) },
      { text: mark },
    ]
  })
}

function shortened(field: string): string {
  return field.slice(0, 40)
}

/** With its end, and a line between for what it holds. */
function around({ parts, end }: Tag): readonly SnippetPart[] {
  return joined([...parts, { text: '\n' }, { field: '' }, { text: `\n${end}` }])
}

/** Neighbouring texts as one. */
function joined(parts: readonly SnippetPart[]): readonly SnippetPart[] {
  const result: SnippetPart[] = []
  for (const part of parts) {
    const last = result.at(-1)
    if ('text' in part && last !== undefined && 'text' in last)
      result[result.length - 1] = { text: last.text + part.text }
    else result.push(part)
  }
  return result
}
