import type { HugoTheme } from './hugo.ts'

// What the pages of Inkstone's own theme have, said in Hugo's templates. Tuned: what is the same for all pages is made
// once (partialCached), no filter inside a paginated page, a summary is made plain once for a page, related posts from
// an index of tags alone.

const config = `
[related]
threshold = 0
includeNewer = true
[[related.indices]]
name = "tags"
weight = 100
[mediaTypes."application/atom+xml"]
suffixes = ["xml"]
[outputFormats.Atom]
mediaType = "application/atom+xml"
baseName = "feed"
[outputFormats.RSS]
baseName = "rss"
[outputFormats.Feed]
mediaType = "application/json"
baseName = "feed"
[outputFormats.Search]
mediaType = "application/json"
baseName = "search"
[outputs]
home = ["HTML", "Atom", "RSS", "Feed", "Search"]
section = ["HTML"]
taxonomy = ["HTML"]
term = ["HTML", "Atom"]
`

const stamp = '.Date.Format "2006-01-02T15:04:05Z07:00"'

/** `$about`: what a post is about, in plain words. */
const headOf = (own: string) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ if .IsHome }}{{ .Site.Title }}{{ else }}{{ .Title }} · {{ .Site.Title }}{{ end }}</title>
<meta name="author" content="{{ .Site.Author.name }}">
<link rel="canonical" href="{{ .Permalink }}">
<meta property="og:site_name" content="{{ .Site.Title }}">
<meta property="og:title" content="{{ .Title }}">
<meta property="og:url" content="{{ .Permalink }}">
<meta name="twitter:card" content="summary">
${own}
{{ partialCached "same-head.html" . }}
</head>
<body>
{{ partialCached "same-top.html" . }}
<main id="content">`

const sameHead = `<link rel="alternate" type="application/atom+xml" title="{{ .Site.Title }}" href="/feed.xml">
<link rel="alternate" type="application/rss+xml" title="{{ .Site.Title }} (RSS)" href="/rss.xml">
<link rel="alternate" type="application/feed+json" title="{{ .Site.Title }} (JSON)" href="/feed.json">
<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="/theme.css">`

const sameTop = `<a class="skip" href="#content">Skip to the text</a>
<header><a href="/">{{ .Site.Title }}</a><nav aria-label="Site"><a href="/archive/">Archive</a> <a href="/tags/">Tags</a> <a href="/search/">Search</a></nav></header>`

const foot = '</main>{{ partialCached "same-foot.html" . }}'
const sameFoot =
  '<footer><p>{{ .Site.Author.name }}</p><p><a href="/feed.xml">Feed</a></p></footer></body></html>'

const time = `<time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "January 2, 2006" }}</time>`
const line = `<li>${time}<a href="{{ .RelPermalink }}">{{ .Title }}</a></li>`
const tags = `<ul class="tags" aria-label="Tags">{{ range .GetTerms "tags" }}<li><a href="{{ .RelPermalink }}" rel="tag">{{ .Title }}</a></li>{{ end }}</ul>`

const about = '{{ $about := .Summary | plainify | truncate 160 }}'
const structured = `<script type="application/ld+json">{{ dict "@context" "https://schema.org" "@type" "BlogPosting" "headline" .Title "description" $about "url" .Permalink "inLanguage" "en" "author" (dict "@type" "Person" "name" .Site.Author.name) "datePublished" (${stamp}) "dateModified" (${stamp}) "keywords" (delimit .Params.tags ", ") | jsonify | safeJS }}</script>`
const headOfPost = `${about}${headOf(`<meta name="description" content="{{ $about }}">
<meta property="og:type" content="article">
<meta property="og:description" content="{{ $about }}">
<meta property="article:published_time" content="{{ ${stamp} }}">
{{ range .Params.tags }}<meta property="article:tag" content="{{ . }}">
{{ end }}${structured}`)}`

const post = `${headOfPost}
<article class="post"><header><h1>{{ .Title }}</h1><p class="meta">${time}<span>{{ .ReadingTime }} min read</span></p>${tags}</header>
<nav class="toc">{{ .TableOfContents }}</nav>
<div class="body">{{ .Content }}</div></article>
<aside class="related"><h2>Related</h2><ol class="dated">{{ range first 3 (.Site.RegularPages.Related .) }}${line}{{ end }}</ol></aside>
<nav class="neighbours" aria-label="More posts">{{ with .PrevInSection }}<a href="{{ .RelPermalink }}"><small>Older post</small>{{ .Title }}</a>{{ end }}{{ with .NextInSection }}<a href="{{ .RelPermalink }}"><small>Newer post</small>{{ .Title }}</a>{{ end }}</nav>
${foot}`

/** Pictures have width and height, so that nothing moves when they come. */
const picture = `{{ $file := printf "static%s" (.Destination | safeURL) }}{{ with imageConfig $file }}<img width="{{ .Width }}" height="{{ .Height }}" src="{{ $.Destination | safeURL }}" alt="{{ $.Text }}" loading="lazy">{{ end }}`

const xml = '{{ printf "<?xml version=\\"1.0\\" encoding=\\"utf-8\\"?>" | safeHTML }}'

/** Sorted already, without the archive's page. */
const posts = '(.Site.GetPage "/posts").RegularPages'

const atom = (count: number, posts: string) => `${xml}
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>{{ .Title }}</title><id>{{ .Permalink }}</id><link rel="alternate" href="{{ .Permalink }}"/><updated>{{ ${stamp} }}</updated><author><name>{{ .Site.Author.name }}</name></author>
{{ range first ${count} ${posts} }}<entry><title>{{ .Title }}</title><id>{{ .Permalink }}</id><link rel="alternate" type="text/html" href="{{ .Permalink }}"/><published>{{ ${stamp} }}</published><updated>{{ ${stamp} }}</updated>{{ range .Params.tags }}<category term="{{ . }}"/>{{ end }}<summary>{{ .Summary | plainify | truncate 160 }}</summary><content type="html">{{ .Content | html }}</content></entry>
{{ end }}</feed>`

const rss = `${xml}
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>{{ .Title }}</title><link>{{ .Permalink }}</link><description>{{ .Title }}</description>
{{ range first 20 ${posts} }}<item><title>{{ .Title }}</title><link>{{ .Permalink }}</link><guid>{{ .Permalink }}</guid><pubDate>{{ .Date.Format "Mon, 02 Jan 2006 15:04:05 -0700" }}</pubDate><description>{{ .Summary | plainify | truncate 160 }}</description><content:encoded>{{ .Content | html }}</content:encoded></item>
{{ end }}</channel></rss>`

const feed = `{{ $items := slice }}{{ range first 20 ${posts} }}{{ $items = $items | append (dict "id" .Permalink "url" .Permalink "title" .Title "content_html" .Content "date_published" (${stamp}) "tags" .Params.tags) }}{{ end }}{{ dict "version" "https://jsonfeed.org/version/1.1" "title" .Title "home_page_url" .Permalink "items" $items | jsonify }}`

/** The way a site of Hugo's has a search in full texts by itself: all of them in one file, a line each. */
const search = `[{{ range $at, $post := ${posts} }}{{ if $at }},
{{ end }}{{ dict "title" .Title "url" .RelPermalink "text" .Plain | jsonify }}{{ end }}]`

export const samePages: HugoTheme = {
  config,
  files: {
    'layouts/partials/same-head.html': sameHead,
    'layouts/partials/same-top.html': sameTop,
    'layouts/partials/same-foot.html': sameFoot,
    'layouts/404.html': `${headOf('')}<h1>Not found</h1>${foot}`,
    'layouts/_default/_markup/render-image.html': picture,
    'layouts/_default/single.html': `${headOf('')}<article><h1>{{ .Title }}</h1>{{ .Content }}</article>${foot}`,
    'layouts/posts/single.html': post,
    'layouts/_default/list.html': `${headOf('')}<h1>{{ .Title }}</h1><ol class="dated">{{ range .Pages }}${line}{{ end }}</ol>${foot}`,
    'layouts/_default/terms.html': `${headOf('')}<ul>{{ range .Data.Terms.ByCount }}<li><a href="{{ .Page.RelPermalink }}">{{ .Page.Title }}</a> <span>{{ .Count }}</span></li>{{ end }}</ul>${foot}`,
    'layouts/_default/archive.html': `${headOf('')}<h1>Archive</h1>{{ range ${posts}.GroupByDate "2006" }}<h2>{{ .Key }}</h2><ol class="dated">{{ range .Pages }}${line}{{ end }}</ol>{{ end }}${foot}`,
    'layouts/_default/term.atom.xml': atom(10, '.RegularPages'),
    'layouts/index.html': `${headOf('')}<ol class="posts">{{ range (.Paginate ${posts}).Pages }}<li><h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2><p class="meta">${time}</p>${tags}</li>{{ end }}</ol>{{ template "_internal/pagination.html" . }}${foot}`,
    'layouts/index.atom.xml': atom(20, posts),
    'layouts/index.rss.xml': rss,
    'layouts/index.feed.json': feed,
    'layouts/index.search.json': search,
  },
}
