import { join } from 'node:path'
import type { PeerProgram } from './peer-program.ts'
import { copyContent, writeFiles } from './site-files.ts'

/** Feeds only where we write one, and short ones: Hugo would put every post into a feed for each tag. */
const config = `
baseURL = "https://example.com/"
title = "A generated blog"
paginate = 10
enableRobotsTXT = false
[frontmatter]
date = [":filename"]
[permalinks]
posts = "/:year/:month/:day/:slug/"
[outputs]
home = ["HTML", "RSS"]
section = ["HTML"]
taxonomy = ["HTML"]
term = ["HTML"]
[services.rss]
limit = 20
[taxonomies]
tag = "tags"
[markup.highlight]
noClasses = false
`

const head = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body>
<header><a href="/">{{ .Site.Title }}</a> <a href="/tags/">Tags</a></header><main>`
const foot = '</main></body></html>'
const line = `<li><time>{{ .Date.Format "2006-01-02" }}</time> <a href="{{ .RelPermalink }}">{{ .Title }}</a></li>`
const pages = '{{ template "_internal/pagination.html" . }}'

export const hugo: PeerProgram = {
  name: 'hugo',
  versionArgs: ['version'],
  note: '',
  prepare(blog, site) {
    copyContent(blog, join(site, 'content/posts'), join(site, 'static/img'))
    writeFiles(site, {
      'config.toml': config,
      'layouts/_default/single.html': `${head}<article><h1>{{ .Title }}</h1><time>{{ .Date.Format "2006-01-02" }}</time>
{{ .Content }}</article>{{ range .GetTerms "tags" }}<a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ end }}${foot}`,
      'layouts/_default/list.html': `${head}<h1>{{ .Title }}</h1><ul>{{ range .Pages }}${line}{{ end }}</ul>${foot}`,
      'layouts/_default/terms.html': `${head}<ul>{{ range .Data.Terms.ByCount }}<li><a href="{{ .Page.RelPermalink }}">{{ .Page.Title }}</a> {{ .Count }}</li>{{ end }}</ul>${foot}`,
      'layouts/index.html': `${head}<ul>{{ range (.Paginate .Site.RegularPages).Pages }}${line}{{ end }}</ul>${pages}${foot}`,
    })
  },
  buildArgs: (site, out) => ['--source', site, '--destination', out, '--quiet'],
}
