import type { Generator as BlogGenerator } from '../../blog.ts'
import type { TextProblem } from '../blog-problem.ts'
import type { CheckedText } from '../check-text.ts'

/** Tags that the generator does not know: Jekyll and Hugo stop there. Not asked where plugins may bring more. */
export function* unknownTags(checked: CheckedText): Generator<TextProblem> {
  const { generator, ownTags, matter } = checked
  const own = builtIn[generator]
  if (own === null || ownTags === null || /^render_with_liquid:\s*false\s*$/m.test(matter)) return
  const text = generator === 'hugo' ? checked.text : checked.prose
  if (!/\{[{%]/.test(text)) return
  for (const found of text.matchAll(generator === 'hugo' ? shortcodes : tags)) {
    const name = found.groups?.name ?? ''
    const bare = name.replace(/^end(?=.)/, '')
    if (own.has(name) || own.has(bare) || ownTags.has(name) || ownTags.has(bare)) continue
    yield {
      kind: 'templateTag',
      severity: 'error',
      key: generator === 'hugo' ? 'check.unknownShortcode' : 'check.unknownTag',
      params: { name: name.slice(0, 60) },
      from: found.index,
      to: found.index + found[0].length,
      fix: null,
    }
  }
}

const tags = /\{%-?\s{0,9}(?<name>[A-Za-z_][\w-]*)[^%\r\n]{0,500}%\}/g
const shortcodes = /\{\{[<%]\s{0,9}\/?\s{0,9}(?<name>[\w][\w./-]*)[^{}\r\n]{0,500}[>%]\}\}/g

/** What comes with the generator; null: its tags are not looked at. */
const builtIn: Readonly<Record<BlogGenerator, ReadonlySet<string> | null>> = {
  jekyll: new Set(
    'assign break capture case comment continue cycle decrement doc echo else elsif for if ifchanged include include_cached include_relative increment inline_comment layout link liquid post_url raw render seo feed_meta gist avatar highlight tablerow unless when'.split(
      ' ',
    ),
  ),
  hexo: null,
  hugo: new Set(
    'comment details figure gist highlight instagram param qr ref relref tweet vimeo x youtube'.split(' '),
  ),
  eleventy: null,
  plain: null,
}
