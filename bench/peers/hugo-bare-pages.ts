import type { HugoTheme } from './hugo.ts'

// Tuned: no filter inside a paginated page, lists by what Hugo has sorted already.

const head = `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ if .IsHome }}{{ .Site.Title }}{{ else }}{{ .Title }} · {{ .Site.Title }}{{ end }}</title>
<link rel="canonical" href="{{ .Permalink }}">
<link rel="alternate" type="application/rss+xml" title="{{ .Site.Title }}" href="/index.xml">
<meta property="og:site_name" content="{{ .Site.Title }}"><meta property="og:title" content="{{ .Title }}"><meta property="og:url" content="{{ .Permalink }}">
<link rel="stylesheet" href="/theme.css"></head><body>
<header><a href="/">{{ .Site.Title }}</a><nav><a href="/archive/">Archive</a> <a href="/tags/">Tags</a></nav></header><main>`
const foot = '</main><footer><p>{{ .Site.Author.name }}</p></footer></body></html>'
const line = `<li><time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2 January 2006" }}</time> <a href="{{ .RelPermalink }}">{{ .Title }}</a></li>`
const tags = `<ul class="tags">{{ range .GetTerms "tags" }}<li><a href="{{ .RelPermalink }}" rel="tag">{{ .Title }}</a></li>{{ end }}</ul>`
/** Sorted already, without the archive's page. */
const posts = '(.Site.GetPage "/posts").RegularPages'
const pages = '{{ template "_internal/pagination.html" . }}'
const structured = `<script type="application/ld+json">{{ dict "@context" "https://schema.org" "@type" "BlogPosting" "headline" .Title "url" .Permalink "description" .Summary "datePublished" (.Date.Format "2006-01-02T15:04:05Z07:00") "keywords" (delimit (.Params.tags) ", ") | jsonify | safeJS }}</script>`
const rss = (
  count: number,
  posts: string,
) => `{{ printf "<?xml version=\\"1.0\\" encoding=\\"utf-8\\"?>" | safeHTML }}
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>{{ .Title }}</title><link>{{ .Permalink }}</link><description>{{ .Title }}</description>
{{ range first ${count} ${posts} }}<item><title>{{ .Title }}</title><link>{{ .Permalink }}</link><guid>{{ .Permalink }}</guid><pubDate>{{ .Date.Format "Mon, 02 Jan 2006 15:04:05 -0700" }}</pubDate><description>{{ .Summary | plainify }}</description><content:encoded>{{ .Content | html }}</content:encoded></item>
{{ end }}</channel></rss>`

export const barePages: HugoTheme = {
  config: `
[outputs]
home = ["HTML", "RSS"]
section = ["HTML"]
taxonomy = ["HTML"]
term = ["HTML", "RSS"]
`,
  files: {
    'layouts/404.html': `${head}<h1>Not found</h1>${foot}`,
    'layouts/_default/single.html': `${head}<article><h1>{{ .Title }}</h1><p><time>{{ .Date.Format "2 January 2006" }}</time> {{ .ReadingTime }} min</p>${tags}
<details>{{ .TableOfContents }}</details>{{ .Content }}</article>
<nav>{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>${structured}${foot}`,
    'layouts/_default/list.html': `${head}<h1>{{ .Title }}</h1><ol>{{ range .Pages }}${line}{{ end }}</ol>${foot}`,
    'layouts/_default/terms.html': `${head}<ul>{{ range .Data.Terms.ByCount }}<li><a href="{{ .Page.RelPermalink }}">{{ .Page.Title }}</a> {{ .Count }}</li>{{ end }}</ul>${foot}`,
    'layouts/_default/archive.html': `${head}<h1>Archive</h1>{{ range ${posts}.GroupByDate "2006" }}<h2>{{ .Key }}</h2><ol>{{ range .Pages }}${line}{{ end }}</ol>{{ end }}${foot}`,
    'layouts/_default/rss.xml': rss(10, '.RegularPages'),
    'layouts/index.html': `${head}<ol>{{ range (.Paginate ${posts}).Pages }}<li><h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2><p><time>{{ .Date.Format "2 January 2006" }}</time></p>${tags}</li>{{ end }}</ol>${pages}${foot}`,
    'layouts/index.rss.xml': rss(20, posts),
  },
}
