import { join } from 'node:path'
import type { PeerProgram } from './peer-program.ts'
import { copyContent, writeFiles } from './site-files.ts'

const config = `
module.exports = config => {
  config.addPassthroughCopy('img')
  config.addCollection('byDate', all => all.getFilteredByGlob('posts/*.md').reverse())
  return { markdownTemplateEngine: false }
}
`

const head = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ title }}</title></head><body>
<header><a href="/">A generated blog</a></header><main>`
const foot = '</main></body></html>'
const line = `<li><time>{{ post.date | date: "%Y-%m-%d" }}</time> <a href="{{ post.url }}">{{ post.data.title }}</a></li>`

export const eleventy: PeerProgram = {
  name: 'eleventy',
  versionArgs: ['--version'],
  note: 'without highlighting',
  prepare(blog, site) {
    copyContent(blog, join(site, 'posts'), join(site, 'img'))
    writeFiles(site, {
      'eleventy.config.cjs': config,
      // Found by the `layout: post` that Jekyll's posts have.
      '_includes/post.liquid': `${head}<article><h1>{{ title }}</h1>{{ content }}</article>${foot}`,
      'posts/posts.11tydata.cjs': `module.exports = { permalink: data => '/' + data.page.date.toISOString().slice(0, 10).replaceAll('-', '/') + '/' + data.page.fileSlug + '/' }`,
      'index.liquid': `---\npagination: { data: collections.byDate, size: 10, alias: posts }\npermalink: "{% if pagination.pageNumber > 0 %}/page{{ pagination.pageNumber | plus: 1 }}{% endif %}/index.html"\n---\n${head}<ul>{% for post in posts %}${line}{% endfor %}</ul>${foot}`,
      'tags.liquid': `---\npagination: { data: collections, size: 1, alias: tag, filter: [all, byDate] }\npermalink: "/tags/{{ tag }}/index.html"\n---\n${head}<ul>{% for post in collections[tag] %}${line}{% endfor %}</ul>${foot}`,
    })
  },
  buildArgs: (_site, out) => ['--input=.', `--output=${out}`, '--quiet'],
}
