// Places of a text that name pictures without naming one: a glob, or a folder with something put together behind it.
import { readText } from '../check/check-text.ts'
import { lineOf } from '../matter/lines.ts'
import { imageEnding } from './blog-image.ts'
import type { ScanRules } from './scan-images.ts'

/** What a text says of pictures that it does not name one by one. */
export interface ImagePattern {
  /**
   * `glob`: `gallery/*`; `folder`: what stands behind it is put together when the site is made; `bundles`: whatever
   * lies beside a page, by no name.
   */
  readonly kind: 'glob' | 'folder' | 'bundles'
  readonly written: string
  /** One-based. */
  readonly line: number
}

interface FoundPattern extends Omit<ImagePattern, 'line'> {
  readonly at: number
}

/** `isTemplate`: the whole text is one, or a script; of Markdown the front matter and the tags count. */
export function scanPatterns(
  text: string,
  { generator, isMarkdown }: ScanRules,
  isTemplate: boolean,
): readonly ImagePattern[] {
  // Most texts have neither, and there are thousands.
  const mayHave = isMarkdown ? /\{[{%]|\*/.test(text) : isTemplate
  if (!mayHave) return []
  const parts = isMarkdown ? partsOf(text, generator) : [{ at: 0, part: text, isMatter: false }]
  const found = parts.flatMap(({ at, part, isMatter }): readonly FoundPattern[] => {
    const globs = isMarkdown || generator === 'hugo' ? globsIn(part, isMatter) : []
    const folders = isMatter ? [] : foldersIn(part)
    const bundles = !isMarkdown && generator === 'hugo' ? bundlesIn(part) : []
    return [...globs, ...folders, ...bundles].map(pattern => ({ ...pattern, at: at + pattern.at }))
  })
  return found.map(({ kind, written, at }) => ({ kind, written, line: lineOf(text, at) }))
}

/** A shortcode can have a glob with braces in it. */
const tag = /\{\{[<%][^<>]{0,1000}[>%]\}\}|\{\{[^{}]{0,1000}\}\}|\{%[^{}]{0,1000}%\}/g

function partsOf(text: string, generator: ScanRules['generator']) {
  const { matter } = readText(text, generator, null).parts
  const tags = [...text.matchAll(tag)].map(({ 0: part, index }) => ({ at: index, part, isMatter: false }))
  if (matter === null) return tags
  return [{ at: matter.from, part: text.slice(matter.from, matter.to), isMatter: true }, ...tags]
}

const quoted = /(["'`])([^"'`\r\n<>]{1,300})\1/g
const plainValue = /^[ \t]*(?:- +)?[\w-]+:[ \t]+([^\s"'#]*\*[^\s"'#]*)[ \t]*\r?$/gm
/** Signs of a path, some of them standing for others. */
const globLike = /^[\p{L}\p{M}\p{N}\-_./ *?{},[\]!@%+~&()]+$/u

function globsIn(part: string, isMatter: boolean): readonly FoundPattern[] {
  const written = [...part.matchAll(quoted)].map(match => ({ at: match.index + 1, written: match[2] ?? '' }))
  const plain = isMatter ? [...part.matchAll(plainValue)] : []
  const all = [...written, ...plain.map(match => ({ at: match.index, written: match[1] ?? '' }))]
  return all
    .filter(one => one.written.includes('*') && globLike.test(one.written))
    .map(one => ({ kind: 'glob', ...one }))
}

/** What is put together behind the folder, in the languages of templates and scripts. */
const folderForms: readonly RegExp[] = [
  /(["'`])([^"'`\s<>{}$]{1,300}\/)\1\s{0,9}(?:\+|~|\|\s{0,9}append\b|\.concat\b)/g,
  /(prepend:)\s{0,9}["']([^"'\s<>{}]{1,300}\/)["']/g,
  /(print|path\.Join)\s{1,9}["'`]([^"'`\s<>{}%]{1,300})["'`]\s{1,9}[.$(]/g,
  /(printf)\s{1,9}["'`]([^"'`\s<>{}%]{1,300}\/)%[sv]["'`]/g,
]
/** `/img/{{ page.cover }}`: a path that goes on with templates, up to a quote, bracket or blank. */
const goesOn =
  /([^\s"'`()<>=,;|{}$]{0,300}\/)((?:(?:\{\{[^{}\n]{0,300}\}\}|\$\{[^{}\n]{0,300}\}|<%[^<>\n]{0,300}%>)[\w./-]{0,300})+)(?=["'`)\s>]|$)/g
/** Such a path names its pictures nearly whole, and is found by those that it can become. */
const hasEnding = new RegExp(`^[^"'\`()<>\\r\\n]{0,500}${imageEnding}\\b`, 'i')

function foldersIn(part: string): readonly FoundPattern[] {
  const named = folderForms.flatMap(form => [...part.matchAll(form)])
  const open = [...part.matchAll(goesOn)].filter(
    match => !hasEnding.test(withoutTags(part.slice(match.index, match.index + longestPath))),
  )
  return [
    ...named.map(match => ({ at: match.index, written: match[2] ?? '' })),
    ...open.map(match => ({ at: match.index, written: match[1] ?? '' })),
  ]
    .filter(({ written }) => /[\p{L}\p{N}]/u.test(written))
    .map(one => ({ kind: 'folder', ...one }))
}

const longestPath = 1000

function withoutTags(text: string): string {
  return text.replace(/\{\{[^{}\n]*\}\}|\$\{[^{}\n]*\}|<%[^<>\n]*%>/g, '')
}

function bundlesIn(part: string): readonly FoundPattern[] {
  const found = /\.Resources\b(?!\.(?:Match|GetMatch|Get)\s{1,9}["'`])/.exec(part)
  return found === null ? [] : [{ kind: 'bundles', written: '.Resources', at: found.index }]
}
