const post = (fields: string) => `---\n${fields}\n---\nWords.\n`
const loop = '---\n---\n{% for post in site.posts %}{{ post.url }}\n{% endfor %}'

/** A small Jekyll blog with one of everything that decides about an address. */
export const ownJekyllBlog: Readonly<Record<string, string>> = {
  '_config.yml': `title: One of each
url: https://one.example
permalink: /:categories/:year/:i_month/:title/
exclude: [less, '*.psd']
include: [.well-known, _shown]
collections:
  recipes: { output: true, permalink: '/food/:path/' }
  notes: { output: false }
defaults:
  - { scope: { path: '', type: posts }, values: { layout: page } }
  - { scope: { path: 'walks' }, values: { permalink: '/w/:slug.html' } }
  - { scope: { path: 'maps/*/*.md' }, values: { permalink: '/m/:basename/' } }
  - { scope: { path: '_posts/**/*unsaid.md' }, values: { permalink: '/said/:title/' } }
`,
  '_layouts/page.html': '<p>{{ content }}</p>\n',
  '_posts/2021-03-04-雨中登山.md': post('title: 雨中登山\ncategories: [山, 水 边]'),
  '_posts/2021-03-05-It’s-a-Test.md': post('title: "It’s a test"\ntags: [a b]'),
  '_posts/2021-03-12-unsaid.md': post('title: Unsaid'),
  '_posts/far/2021-03-13-also-unsaid.md': post('title: Further down'),
  'maps/hills/one.md': post('title: One'),
  'maps/hills/far/two.md': post('title: Two'),
  '_posts/2021-3-6-short-month.markdown': post('title: Short'),
  '_posts/2021-03-07-own.md': post('permalink: /own/:day/:title'),
  '_posts/2021-03-08-slug.md': post('slug: Other Name\ncategory: news'),
  '_posts/2021-03-09-hidden.md': post('published: false'),
  '_posts/2199-01-01-later.md': post('title: Later'),
  '_posts/2021-03-10-dated.md': post('date: 2019-12-31 23:30:00 +0800'),
  'walks/_posts/2021-03-11-river.md': post('title: River'),
  '_drafts/idea.md': post('title: Idea'),
  '_recipes/soup.md': post('title: Soup'),
  '_recipes/deep/汤.md': post('title: 汤'),
  '_recipes/bowl.png': 'x',
  '_notes/n.md': post('title: N'),
  '_shown/inside.md': post('title: Inside'),
  '.well-known/x.txt': 'x',
  'about.md': post('title: About'),
  'deep/index.md': post('title: Deep'),
  'deep/more.html': post('permalink: /elsewhere'),
  'plain.md': 'No front matter.\n',
  'tags.html': loop,
  'sitemap.xml': loop,
  'posts.json': loop,
  'main.scss': '---\n---\n$ink: black;\na { color: $ink }\n',
  'robots.txt': '---\n---\nSitemap: {{ site.url }}/sitemap.xml\n',
  'data.json': '---\npermalink: /api/v1/\n---\n[]\n',
  'site.webmanifest': '---\npermalink: /app\n---\n{}\n',
  'css/print.css': '---\n---\na { color: black }\n',
  'css/screen.css': 'a { color: black }\n',
  'less/a.less': 'x',
  'lesson.md': post('title: Left out as well'),
  'art/a.psd': 'x',
  'art/a b（一）.svg': '<svg/>',
}
