import type { FileId } from '../blog.ts'
import { describePost } from '../post/describe-post.ts'
import type { UnknownRecord } from '../record.ts'
import { type HugoLanguages, hugoLanguages } from './address/hugo-languages.ts'
import { fieldDefaults } from './address/jekyll-defaults.ts'
import { eleventyDefaults, withEleventyData } from './eleventy-data.ts'
import { branchKind, hugoCascade, withCascade } from './hugo-cascade.ts'
import { sectionPaths } from './hugo-section-path.ts'
import { collectionOf, outputCollections } from './jekyll-collections.ts'
import type { SitePost, SiteSource } from './site-source.ts'

/** The site with what its generator knows of files that do not say it themselves. */
export function withDefaults(site: SiteSource): SiteSource {
  if (site.generator === 'hugo') return withFolders(site)
  if (site.generator === 'eleventy') return withDataFiles(site)
  return site.generator === 'jekyll' ? withJekyllDefaults(site) : site
}

/** Data files of an Eleventy blog may speak for its posts. */
function withDataFiles(site: SiteSource): SiteSource {
  const defaults = eleventyDefaults(site.folderData ?? [])
  if (defaults === null) return site
  return {
    ...site,
    posts: site.posts.map(post => {
      const data = withEleventyData(post.meta.data, defaults(post.id, 'posts'))
      return data === post.meta.data ? post : withData(site, post, data)
    }),
  }
}

/** Jekyll's configuration may speak for the front matter of its files. */
function withJekyllDefaults(site: SiteSource): SiteSource {
  const defaults = fieldDefaults(site.config.raw)
  if (defaults === null) return site
  const collections = outputCollections(site.config)
  return {
    ...site,
    pages: site.pages.map(page => {
      const type = collectionOf(page.id, collections)?.name ?? 'pages'
      return { ...page, data: { ...defaults(page.id, type), ...page.data } }
    }),
    posts: site.posts.map(post => {
      const said = defaults(post.id, post.meta.draft ? 'drafts' : 'posts')
      return withData(site, post, { ...said, ...post.meta.data })
    }),
  }
}

/** Pages of a Hugo blog's folders may speak for the front matter below them, and say which folders are sections. */
function withFolders(site: SiteSource): SiteSource {
  const { config, pages } = site
  const cascade = hugoCascade(pages, config)
  const sectionsOf = sectionPaths(pages, config)
  const languages = hugoLanguages(config)
  if (cascade === null && sectionsOf === null && !languages.areSeveral) return site
  return {
    ...site,
    pages:
      cascade === null
        ? pages
        : pages.map(page => {
            const { id, data } = page
            return { ...page, data: withCascade(data, cascade(id, branchKind(id, config))) }
          }),
    posts: site.posts.map(post => {
      const said = { ...languageFields(post.id, languages), ...cascade?.(post.id, 'page') }
      const isSilent = Object.keys(said).length === 0
      const known = isSilent ? post : withData(site, post, withCascade(post.meta.data, said))
      return sectionsOf === null ? known : { ...known, sections: sectionsOf(post.id) }
    }),
  }
}

/** Files that are called the same but for their language are translations of one another. */
function languageFields(id: FileId, { areSeveral, localFile }: HugoLanguages): UnknownRecord {
  if (!areSeveral) return {}
  const { id: local, language } = localFile(id)
  return { lang: language, translationKey: local.replace(/(?:\/index)?\.[^./]*$/, '') }
}

function withData({ generator, config }: SiteSource, post: SitePost, data: UnknownRecord): SitePost {
  const { timeZone } = config
  const { id, date } = post
  // A title that no field says is known from the text, or from the file's name.
  const heading = post.meta.title
  const meta = describePost({ id, data, generator, timeZone, heading, modifiedMs: date.timeMs })
  return { ...post, meta, date: meta.date ?? post.date }
}
