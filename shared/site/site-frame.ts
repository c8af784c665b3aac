import { languageFor } from '../words/language-for.ts'
import { sayOnPage } from '../words/say-on-page.ts'
import { ownPlaces } from './own-places.ts'
import type { PageLink, PostLink, SiteFrame } from './page-view.ts'
import { feedPlaces } from './plan/feed-places.ts'
import { indexPlace } from './plan/plan-index.ts'
import { siteIcons } from './site-icons.ts'
import { countTitles, guessLanguage } from './site-language.ts'
import { siteOrigin } from './site-origin.ts'
import type { SiteSource } from './site-source.ts'

/** What every page of the site says. */
export function siteFrame(
  site: SiteSource,
  links: readonly PostLink[],
  pages: readonly PageLink[],
  hasCategories: boolean,
): SiteFrame {
  const { config, look } = site
  const lang = config.language ?? guessLanguage(countTitles(links.map(link => link.title)))
  const { archive, tags, categories, search } = ownPlaces(site)
  const words = languageFor('system', lang)
  const index = indexPlace(site)
  const origin = siteOrigin(config)
  return {
    title: config.title ?? site.name,
    description: config.description,
    author: config.author,
    lang,
    words,
    origin,
    base: config.baseUrl,
    look,
    home: '/',
    archive,
    tags,
    categories: hasCategories ? categories : null,
    search,
    pages: index === '/' ? pages : [{ title: sayOnPage(words, 'theme.posts'), address: index }, ...pages],
    feeds: origin === null ? null : feedPlaces(site),
    icons: siteIcons(site),
    style: '/inkstone/theme.css',
    script: '/inkstone/theme.js',
    searchScript: '/inkstone/search.js',
    diagramScript: '/inkstone/diagrams.js',
  }
}
