import { join } from 'node:path'
import type { PeerProgram } from './peer-program.ts'
import { copyContent, writeFiles } from './site-files.ts'

const head = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ page.title }}</title></head><body>
<header><a href="/">{{ site.title }}</a> <a href="/tags/">Tags</a></header><main>`
const line = `<li><time>{{ post.date | date: "%Y-%m-%d" }}</time> <a href="{{ post.url }}">{{ post.title }}</a></li>`

export const jekyll: PeerProgram = {
  name: 'jekyll',
  versionArgs: ['--version'],
  note: 'one index page and one page for all tags; without related posts, search index, feeds, archive and sitemap',
  prepare(blog, site) {
    copyContent(blog, join(site, '_posts'), join(site, 'img'))
    writeFiles(site, {
      '_config.yml': 'title: A generated blog\npermalink: pretty\ntimezone: UTC\nmarkdown: kramdown\n',
      '_layouts/post.html': `${head}<article><h1>{{ page.title }}</h1>{{ content }}</article></main></body></html>`,
      'index.html': `---\n---\n${head}<ul>{% for post in site.posts %}${line}{% endfor %}</ul></main></body></html>`,
      'tags/index.html': `---\n---\n${head}{% for tag in site.tags %}<h2>{{ tag[0] }}</h2><ul>{% for post in tag[1] %}${line}{% endfor %}</ul>{% endfor %}</main></body></html>`,
    })
  },
  posts: '_posts',
  buildArgs: (site, out) => [
    'build',
    '--source',
    site,
    '--destination',
    out,
    '--quiet',
    '--disable-disk-cache',
  ],
}
