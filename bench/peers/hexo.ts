import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import type { PeerProgram } from './peer-program.ts'
import { copyContent, siteUrl, writeFiles } from './site-files.ts'

const config = `
title: A generated blog
new_post_name: :year-:month-:day-:title.md
permalink: :year/:month/:day/:title/
theme: bench
per_page: 10
index_generator: { per_page: 10 }
tag_generator: { per_page: 0 }
archive_generator: { per_page: 0, yearly: true, monthly: false }
feed: { type: [atom, rss2], path: [atom.xml, rss2.xml], limit: 20, content: true }
sitemap: { path: sitemap.xml, tags: false, categories: false }
url: ${siteUrl}
syntax_highlighter: highlight.js
`

const plugins = {
  'hexo-renderer-marked': '7.0.1',
  'hexo-renderer-ejs': '2.0.0',
  'hexo-generator-index': '4.0.0',
  'hexo-generator-tag': '2.0.0',
  'hexo-generator-archive': '2.0.0',
  'hexo-generator-feed': '3.0.0',
  'hexo-generator-sitemap': '3.0.1',
}
const packages = { hexo: '8.1.2', ...plugins }

const head = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title><%= page.title || config.title %></title></head><body>
<header><a href="/"><%= config.title %></a></header><main>`
const foot = '</main></body></html>'
const list = `<ul><% page.posts.each(post => { %><li><time><%= post.date.format('YYYY-MM-DD') %></time> <a href="/<%- post.path %>"><%= post.title %></a></li><% }) %></ul>`

export const hexo: PeerProgram = {
  name: 'hexo',
  versionArgs: ['version'],
  packages: Object.entries(packages).map(([name, version]) => `${name}@${version}`),
  note: 'highlight.js for code; without related posts, search index, feeds of tags, JSON feed',
  prepare(blog, site, modules) {
    copyContent(blog, join(site, 'source/_posts'), join(site, 'source/img'))
    writeFiles(site, {
      '_config.yml': config,
      'package.json': JSON.stringify({
        name: 'bench',
        private: true,
        hexo: { version: '' },
        dependencies: packages,
      }),
      'themes/bench/layout/post.ejs': `${head}<article><h1><%= page.title %></h1><%- page.content %></article>${foot}`,
      'themes/bench/layout/index.ejs': `${head}${list}<%- paginator() %>${foot}`,
      'themes/bench/layout/tag.ejs': `${head}${list}${foot}`,
      'themes/bench/layout/archive.ejs': `${head}${list}${foot}`,
    })
    // Hexo looks for itself and its plugins among the site's own modules.
    symlinkSync(modules, join(site, 'node_modules'), 'junction')
  },
  posts: 'source/_posts',
  buildArgs: () => ['generate', '--force', '--silent'],
  // By what its database knows.
  rebuildArgs: () => ['generate', '--silent'],
}
