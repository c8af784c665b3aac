import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import type { PeerProgram } from './peer-program.ts'
import { copyContent, siteUrl, writeFiles } from './site-files.ts'

const highlighter = '@11ty/eleventy-plugin-syntaxhighlight'

const config = `
import highlight from '${highlighter}'
export default config => {
  config.addPlugin(highlight)
  config.addPassthroughCopy('img')
  config.addCollection('byDate', all => all.getFilteredByGlob('posts/*.md').reverse())
  return { markdownTemplateEngine: false }
}
`

const head = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ title }}</title>
<link rel="canonical" href="${siteUrl}{{ page.url }}"><meta property="og:title" content="{{ title | escape }}"></head><body>
<header><a href="/">A generated blog</a></header><main>`
const foot = '</main></body></html>'
const line = `<li><time>{{ post.date | date: "%Y-%m-%d" }}</time> <a href="{{ post.url }}">{{ post.data.title }}</a></li>`
const feed = (posts: string, count: number) =>
  `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>A generated blog</title><link>${siteUrl}/</link>{% for post in ${posts} limit: ${count} %}<item><title>{{ post.data.title | escape }}</title><link>${siteUrl}{{ post.url }}</link><description>{{ post.templateContent | escape }}</description></item>{% endfor %}</channel></rss>`

export const eleventy: PeerProgram = {
  name: 'eleventy',
  versionArgs: ['--version'],
  packages: ['@11ty/eleventy@3.1.8', `${highlighter}@5.0.2`],
  note: 'Prism for code; without related posts, search index, Atom and JSON feeds',
  prepare(blog, site, modules) {
    copyContent(blog, join(site, 'posts'), join(site, 'img'))
    symlinkSync(modules, join(site, 'node_modules'), 'junction')
    writeFiles(site, {
      'eleventy.config.mjs': config,
      // Found by the `layout: post` that Jekyll's posts have.
      '_includes/post.liquid': `${head}<article><h1>{{ title }}</h1>{{ content }}</article>${foot}`,
      'posts/posts.11tydata.cjs': `module.exports = { permalink: data => '/' + data.page.date.toISOString().slice(0, 10).replaceAll('-', '/') + '/' + data.page.fileSlug + '/' }`,
      'index.liquid': `---\npagination: { data: collections.byDate, size: 10, alias: posts }\npermalink: "{% if pagination.pageNumber > 0 %}/page{{ pagination.pageNumber | plus: 1 }}{% endif %}/index.html"\n---\n${head}<ul>{% for post in posts %}${line}{% endfor %}</ul>${foot}`,
      'tags.liquid': `---\npagination: { data: collections, size: 1, alias: tag, filter: [all, byDate] }\npermalink: "/tags/{{ tag }}/index.html"\n---\n${head}<ul>{% for post in collections[tag] %}${line}{% endfor %}</ul>${foot}`,
      'archive.liquid': `---\npermalink: /archive/index.html\n---\n${head}{% for post in collections.byDate %}{% assign year = post.date | date: "%Y" %}{% if year != last %}{% unless forloop.first %}</ol>{% endunless %}<h2>{{ year }}</h2><ol>{% assign last = year %}{% endif %}${line}{% endfor %}</ol>${foot}`,
      'feed.liquid': `---\npermalink: /feed.xml\n---\n${feed('collections.byDate', 20)}`,
      'tag-feeds.liquid': `---\npagination: { data: collections, size: 1, alias: tag, filter: [all, byDate] }\npermalink: "/tags/{{ tag }}/feed.xml"\n---\n${feed('collections[tag]', 10)}`,
      'sitemap.liquid': `---\npermalink: /sitemap.xml\n---\n<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{% for post in collections.all %}<url><loc>${siteUrl}{{ post.url }}</loc></url>{% endfor %}</urlset>`,
    })
  },
  posts: 'posts',
  buildArgs: (_site, out) => ['--input=.', `--output=${out}`, '--quiet'],
}
