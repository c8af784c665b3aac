import { join } from 'node:path'
import { barePages } from './hugo-bare-pages.ts'
import { samePages } from './hugo-same-pages.ts'
import type { PeerProgram } from './peer-program.ts'
import { copyContent, siteUrl, writeFiles } from './site-files.ts'

/** Tuned: no page bundles, tags as the only taxonomy, dates from file names. */
const config = `
baseURL = "${siteUrl}/"
title = "A generated blog"
paginate = 10
enableRobotsTXT = true
[author]
name = "Inkstone"
[frontmatter]
date = [":filename"]
[permalinks]
posts = "/:year/:month/:day/:slug/"
[taxonomies]
tag = "tags"
[markup.highlight]
noClasses = false
`

export interface HugoTheme {
  /** What `config.toml` says besides what it says for all themes. */
  readonly config: string
  /** Paths inside the site to contents. */
  readonly files: Readonly<Record<string, string>>
}

/** The pages that ours have, with all that is on them: what we measure ourselves against. */
export const hugo: PeerProgram = hugoWith('hugo', samePages, {
  note: 'the same pages, as tuned as we know how; all texts in one file in place of a search index; Debian 12 has 0.111.3, of 2023',
})

/** As little as a theme can have: what Hugo takes at the very least. */
export const hugoBare: PeerProgram = hugoWith('hugo-bare', barePages, {
  note: 'without related posts, sizes of pictures, search index, Atom and JSON feeds, and most of what a head says',
})

function hugoWith(name: string, theme: HugoTheme, { note }: Pick<PeerProgram, 'note'>): PeerProgram {
  return {
    name,
    command: 'hugo',
    versionArgs: ['version'],
    note,
    prepare(blog, site) {
      copyContent(blog, join(site, 'content/posts'), join(site, 'static/img'))
      writeFiles(site, {
        ...theme.files,
        'config.toml': config + theme.config,
        'static/theme.css': 'body { margin: 2rem auto; max-width: 42rem; }\n',
        'content/archive.md': '---\ntitle: Archive\nlayout: archive\n---\n',
      })
    },
    posts: 'content/posts',
    buildArgs: (site, out) => ['--source', site, '--destination', out, '--quiet'],
  }
}
