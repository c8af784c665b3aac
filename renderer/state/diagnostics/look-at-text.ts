import type { BlogMarkdown, FileId, Generator } from '../../../shared/blog.ts'
import type { TextProblem } from '../../../shared/check/blog-problem.ts'
import { type CheckedText, readText, runRules } from '../../../shared/check/check-text.ts'
import { type TextLink, textLinks } from '../../../shared/check/text-links.ts'
import { createRenderer } from '../../../shared/markdown/create-renderer.ts'
import type { RenderedHeading, RenderPost } from '../../../shared/markdown/rendered-post.ts'
import { decodeAddress } from '../../../shared/site/address/address.ts'
import { placesIn } from '../../../shared/site/body-marks.ts'

export interface TextRules {
  readonly generator: Generator
  /** Where the site is; empty: not known. */
  readonly url: string
  readonly baseUrl: string
  readonly markdown: BlogMarkdown
  /** The blog's own template tags; null: they cannot be known. */
  readonly ownTags: readonly string[] | null
}

export interface TextRequest {
  readonly version: number
  /** `headings`: no more is asked than what parts the text has. */
  readonly kind: 'check' | 'headings'
  readonly post: FileId
  readonly text: string
  readonly rules: TextRules
}

export type TextAnswer =
  | {
      readonly kind: 'check'
      readonly version: number
      readonly post: FileId
      readonly problems: readonly TextProblem[]
      /** Those that the blog has to be asked about. */
      readonly links: readonly TextLink[]
      readonly head: string
    }
  | { readonly kind: 'headings'; readonly version: number; readonly headings: readonly RenderedHeading[] }

let renderer: { readonly key: string; readonly render: RenderPost } | null = null

/** What a text tells by itself, and what the blog has to be asked about. */
export function lookAtText({ version, kind, post, text, rules }: TextRequest): TextAnswer {
  const checked = readText(text, rules.generator, rules.ownTags && new Set(rules.ownTags))
  if (kind === 'headings') return { kind, version, headings: partsOf(checked, rules).headings }
  const links = textLinks(checked, rules.url)
  const own = ownAnchors(links, checked, rules)
  return {
    kind,
    version,
    post,
    problems: [...runRules(checked), ...own].sort((one, other) => one.from - other.from),
    links: links.filter(({ kind, written }) => kind !== 'address' || !written.startsWith('#')),
    head: text.slice(0, checked.parts.bodyFrom),
  }
}

/** Links to parts of the text itself, which are known here alone. It is rendered only where there is one. */
function ownAnchors(links: readonly TextLink[], checked: CheckedText, rules: TextRules): TextProblem[] {
  const own = links.filter(({ kind, written }) => kind === 'address' && /^#./.test(written))
  if (own.length === 0) return []
  const { ids } = partsOf(checked, rules)
  return own
    .filter(({ written }) => !isThere(decodeAddress(written.slice(1)), ids))
    .map(({ written, from, to }) => ({
      kind: 'anchor',
      severity: 'warning',
      key: 'check.missingAnchor',
      params: { address: written },
      from,
      to,
      fix: null,
    }))
}

function isThere(anchor: string, ids: ReadonlySet<string>): boolean {
  return anchor === 'top' || ids.has(anchor)
}

function partsOf({ text, parts }: CheckedText, rules: TextRules) {
  const rendered = renderFor(rules)(text.slice(parts.bodyFrom))
  return { headings: rendered.headings, ids: placesIn(rendered) }
}

function renderFor({ generator, baseUrl, markdown }: TextRules): RenderPost {
  const key = JSON.stringify([generator, baseUrl, markdown.breaks])
  if (renderer?.key !== key) {
    const resolve = (address: string) => address
    const render = createRenderer({
      generator,
      baseUrl,
      breaks: markdown.breaks,
      highlight: () => null,
      resolveImage: resolve,
      resolveLink: resolve,
    })
    renderer = { key, render }
  }
  return renderer.render
}
