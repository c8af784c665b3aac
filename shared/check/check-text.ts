import type { Generator } from '../blog.ts'
import { type PostParts, splitPost } from '../matter/split-post.ts'
import { type CodeSpan, findCode, hideCode } from '../operations/hide-code.ts'
import type { TextProblem } from './blog-problem.ts'
import { brokenJson } from './rules/broken-json.ts'
import { brokenMatter } from './rules/broken-matter.ts'
import { insecureEmbeds } from './rules/insecure-embeds.ts'
import { missingAlts } from './rules/missing-alts.ts'
import { repeatedKeys } from './rules/repeated-keys.ts'
import { skippedHeadings } from './rules/skipped-headings.ts'
import { tabsInMatter } from './rules/tabs-in-matter.ts'
import { templateInCode } from './rules/template-in-code.ts'
import { unclosedValues } from './rules/unclosed-values.ts'
import { unfencedMatter } from './rules/unfenced-matter.ts'
import { unknownTags } from './rules/unknown-tags.ts'
import { unquotedValues } from './rules/unquoted-values.ts'

/** What template tags a blog has besides its generator's own; null: they are code, and cannot be known. */
export type OwnTags = ReadonlySet<string> | null

/** A text with what several rules look at. */
export interface CheckedText {
  readonly text: string
  readonly generator: Generator
  readonly ownTags: OwnTags
  readonly parts: PostParts
  /** What stands between the fences of the front matter; empty: there is none. */
  readonly matter: string
  readonly code: readonly CodeSpan[]
  /** The text with code blanked out, offsets as they were. */
  readonly prose: string
}

/** Looks at one text and at nothing else. */
export type TextRule = (checked: CheckedText) => Iterable<TextProblem>

const rules: readonly TextRule[] = [
  unfencedMatter,
  tabsInMatter,
  unquotedValues,
  unclosedValues,
  brokenJson,
  brokenMatter,
  repeatedKeys,
  skippedHeadings,
  missingAlts,
  insecureEmbeds,
  templateInCode,
  unknownTags,
]

/** All that is wrong in a text by itself, in the order in which it stands there. */
export function checkText(
  text: string,
  generator: Generator,
  ownTags: OwnTags = null,
): readonly TextProblem[] {
  return runRules(readText(text, generator, ownTags))
}

export function readText(text: string, generator: Generator, ownTags: OwnTags): CheckedText {
  const parts = splitPost(text, generator)
  const code = findCode(text)
  const matter = parts.matter === null ? '' : text.slice(parts.matter.from, parts.matter.to)
  return { text, generator, ownTags, parts, matter, code, prose: hideCode(text, code) }
}

export function runRules(checked: CheckedText): readonly TextProblem[] {
  return rules.flatMap(rule => [...rule(checked)]).sort((a, b) => a.from - b.from)
}
