import type { BlogConfig, FileId, Generator } from '../blog.ts'
import type { OwnTags } from '../check/check-text.ts'
import type { LearntBlog, TagSnippet } from './blog-completion.ts'
import { bareSnippet, builtInSnippets } from './built-in-snippets.ts'
import { learnSnippets } from './learn-snippets.ts'

export interface LearningBlog {
  readonly generator: Generator
  readonly config: BlogConfig
  readonly files: readonly FileId[]
  readonly ownTags: OwnTags
  /** Texts of posts, the newest first, with their code and without. */
  readonly texts: readonly { readonly text: string; readonly prose: string }[]
}

/** What a blog's newest posts and its configuration tell of how one writes in it. */
export function learnBlog(blog: LearningBlog): LearntBlog {
  const { generator, config, texts, ownTags } = blog
  return {
    ownTags: ownTags && [...ownTags],
    excerptMark: excerptMark(generator, config, texts),
    hasEmojiNames: hasEmojiNames(generator, config),
    languages: usedLanguages(texts),
    snippets: snippetsOf(blog),
  }
}

/** Jekyll's ends at the first empty line where nothing else is said, so that there is no mark for it. */
function excerptMark(generator: Generator, { raw }: BlogConfig, texts: LearningBlog['texts']): string | null {
  const set = raw.excerpt_separator
  if (typeof set === 'string' && set.trim() !== '') return set
  const used = texts.flatMap(({ text }) => /^<!--[ \t]*more[ \t]*-->/m.exec(text)?.[0] ?? [])[0]
  if (used !== undefined) return used
  if (generator === 'hugo') return '<!--more-->'
  return generator === 'hexo' ? '<!-- more -->' : null
}

function hasEmojiNames(generator: Generator, { raw }: BlogConfig): boolean {
  switch (generator) {
    case 'jekyll':
      return [raw.plugins, raw.gems].flat().some(name => name === 'jemoji' || name === 'github-pages')
    case 'hugo':
      return raw.enableEmoji === true || raw.enableemoji === true
    case 'hexo':
      return isRecord(raw.githubEmojis) ? raw.githubEmojis.enable !== false : isRecord(raw.emoji)
    case 'eleventy':
    case 'plain':
      return false
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const mostLanguages = 20

function usedLanguages(texts: LearningBlog['texts']): readonly string[] {
  const counts = new Map<string, number>()
  const pattern = /^[ \t>]{0,12}(?:`{3,}|~{3,})[ \t]*([\w+#.-]{1,30})|\{%-?\s*highlight\s+([\w+#.-]{1,30})/gm
  for (const { text } of texts)
    for (const [, fence, tag] of text.matchAll(pattern)) {
      const language = fence ?? tag ?? ''
      counts.set(language, (counts.get(language) ?? 0) + 1)
    }
  return [...counts]
    .sort((one, other) => other[1] - one[1])
    .slice(0, mostLanguages)
    .map(([language]) => language)
}

/** What posts use, then what the blog has files for, then what its generator brings. */
function snippetsOf({ generator, files, ownTags, texts }: LearningBlog): readonly TagSnippet[] {
  const proses = texts.map(({ prose, text }) => (generator === 'hugo' ? text : prose))
  const used = learnSnippets(proses, generator)
  const includes =
    generator === 'jekyll'
      ? files.flatMap(file => {
          const name = /^_includes\/(.+\.(?:html|md|liquid))$/.exec(file)?.[1]
          return name === undefined ? [] : [bareSnippet(`{% include ${name}`, ' %}')]
        })
      : []
  const own = generator === 'hugo' ? [...(ownTags ?? [])].map(name => bareSnippet(`{{< ${name}`, ' >}}')) : []
  const known = new Set<string>()
  return [...used, ...own, ...includes, ...builtInSnippets(generator)].filter(({ label, uses }) => {
    const isNew = uses > 0 || !known.has(label)
    known.add(label)
    return isNew
  })
}
