import type { FileId } from '../../shared/blog.ts'
import type { OwnTags } from '../../shared/check/check-text.ts'
import type { Blog } from '../blog/blog.ts'

/** Plugins of Jekyll whose tags, if they have any, are known. */
const knownPlugins =
  /^jekyll-(?:feed|seo-tag|sitemap|paginate(?:-v2)?|gist|redirect-from|mentions|avatar|archives|remote-theme|relative-links|optional-front-matter|readme-index|default-layout|titles-from-headings|include-cache|last-modified-at|github-metadata|coffeescript|commonmark-ghpages)$|^jemoji$|^github-pages$/

/** The tags that a blog brings along itself, by the names of its files; null: programs of its own may bring more. */
export function ownTags({ generator, config }: Blog, files: readonly FileId[]): OwnTags {
  switch (generator) {
    case 'jekyll': {
      const named = [config.raw.plugins, config.raw.gems].flat().filter(name => typeof name === 'string')
      const hasOwn = files.some(file => /^_plugins\/.+\.rb$/.test(file))
      return hasOwn || named.some(name => !knownPlugins.test(name)) ? null : new Set()
    }
    case 'hugo': {
      const { theme, module } = config.raw
      const isThemeHere = theme === undefined || files.some(file => file.startsWith('themes/'))
      if (module !== undefined || !isThemeHere) return null
      return new Set(files.flatMap(file => shortcode.exec(file)?.[1] ?? []))
    }
    default:
      return null
  }
}

const shortcode = /^(?:themes\/[^/]+\/)?layouts\/_?shortcodes\/(.+?)\.[^/]+$/
