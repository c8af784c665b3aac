import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { findProgram, modulesOf, type PeerProgram } from './peer-program.ts'
import { copyContent, writeFiles } from './site-files.ts'

const config = `
title: A generated blog
new_post_name: :year-:month-:day-:title.md
permalink: :year/:month/:day/:title/
theme: bench
per_page: 10
index_generator: { per_page: 10 }
tag_generator: { per_page: 0 }
syntax_highlighter: highlight.js
`

const plugins = ['renderer-marked', 'renderer-ejs', 'generator-index', 'generator-tag']

const head = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title><%= page.title || config.title %></title></head><body>
<header><a href="/"><%= config.title %></a></header><main>`
const foot = '</main></body></html>'
const list = `<ul><% page.posts.each(post => { %><li><time><%= post.date.format('YYYY-MM-DD') %></time> <a href="/<%- post.path %>"><%= post.title %></a></li><% }) %></ul>`

export const hexo: PeerProgram = {
  name: 'hexo',
  versionArgs: ['version'],
  note: 'without related posts, search index, feeds, archive and sitemap',
  prepare(blog, site) {
    copyContent(blog, join(site, 'source/_posts'), join(site, 'source/img'))
    const dependencies = Object.fromEntries(
      ['', ...plugins].map(name => [name ? `hexo-${name}` : 'hexo', '*']),
    )
    writeFiles(site, {
      '_config.yml': config,
      'package.json': JSON.stringify({ name: 'bench', private: true, hexo: { version: '' }, dependencies }),
      'themes/bench/layout/post.ejs': `${head}<article><h1><%= page.title %></h1><%- page.content %></article>${foot}`,
      'themes/bench/layout/index.ejs': `${head}${list}<%- paginator() %>${foot}`,
      'themes/bench/layout/tag.ejs': `${head}${list}${foot}`,
    })
    // Hexo looks for itself and its plugins among the site's own modules.
    const modules = modulesOf(findProgram('hexo'), 'hexo')
    if (modules !== null) symlinkSync(modules, join(site, 'node_modules'), 'junction')
  },
  buildArgs: () => ['generate', '--force', '--silent'],
}
