import type { Env, Token } from 'markdown-it'
import type { HtmlFault } from './html-faults.ts'
import type { RenderedAddress, RenderedHeading } from './rendered-post.ts'
import type { AttributeList } from './rules/attribute-text.ts'

/** What the rules note down while one post is rendered. */
export interface RenderState {
  readonly headings: RenderedHeading[]
  readonly headingIds: HeadingIds
  readonly images: RenderedAddress[]
  readonly links: RenderedAddress[]
  readonly htmlFaults: HtmlFault[]
  /** Template code that stood between `{% raw %}` and `{% endraw %}`: text to be shown, not a tag. */
  readonly rawPieces: ReadonlySet<string>
  /** `$x$` is a formula in this post. */
  readonly usesDollarMath: boolean
  /** kramdown's `{:name: .class}` definitions. */
  readonly attributeLists: Map<string, AttributeList>
  readonly abbreviations: Map<string, string>
  readonly footnotes: Map<string, Footnote>
  footnotesShown: number
  /** Something may have an id besides the headings: raw HTML, notes, a list of attributes. */
  mayHaveOtherIds: boolean
}

/** Which ids the page has by now, and how often each was wanted by a heading. */
export interface HeadingIds {
  readonly used: Map<string, number>
  readonly taken: Set<string>
}

export interface Footnote {
  readonly label: string
  /** 0: never referred to. */
  number: number
  references: number
  readonly line: number
  tokens: Token[]
}

const key = Symbol('render state')

export function envWith(rawPieces: ReadonlySet<string>, usesDollarMath: boolean): Env {
  const state: RenderState = {
    headings: [],
    headingIds: { used: new Map(), taken: new Set() },
    images: [],
    links: [],
    htmlFaults: [],
    rawPieces,
    usesDollarMath,
    attributeLists: new Map(),
    abbreviations: new Map(),
    footnotes: new Map(),
    footnotesShown: 0,
    mayHaveOtherIds: false,
  }
  return { [key]: state }
}

export function renderState(env: Env): RenderState {
  // Only envWith makes the environments that are rendered with.
  return env[key] as RenderState
}
