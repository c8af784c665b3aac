import type { Generator } from '../../shared/blog.ts'

/** A way in which a blog can use a picture. */
export interface Way {
  readonly name: string
  readonly generator: Generator
  /** The picture's id. */
  readonly image: string
  /** The text that uses it. */
  readonly file: string
  readonly text: string
  /** Configuration besides the usual. */
  readonly config?: string
  /** Another text, with nothing in it. */
  readonly page?: string
  /** The picture that nothing uses, where it is not beside the other. */
  readonly unused?: string
  /** The text does not name it, but a pattern or a folder that it is in. */
  readonly isPattern?: true
}

const post = '_posts/2024-05-01-walk.md'
const image = 'img/posts/江边/dawn 1.png'
const encoded = image.split('/').map(encodeURIComponent).join('/')
const spaced = image.replace(' ', '%20')

function jekyll(name: string, text: string, part: Partial<Way> = {}): Way {
  return { name, generator: 'jekyll', image, file: post, text, ...part }
}

const inPosts: readonly Way[] = [
  jekyll('from the root, in brackets', `![](</${image}>)`),
  jekyll('from the root, a blank coded', `![](/${spaced})`),
  jekyll('from the root, all coded', `![](/${encoded})`),
  jekyll('with a title', `![a](/${spaced} "at dawn")`),
  jekyll('with a query', `![a](/${spaced}?v=2)`),
  jekyll('in other capitals', `![](/${spaced.replace('dawn', 'Dawn')})`),
  jekyll('relative to the page', `![](../../../../${spaced})`),
  jekyll('relative to the file', `![](../${spaced})`),
  jekyll('behind site.baseurl', `![]({{ site.baseurl }}/${spaced})`),
  jekyll('through relative_url', `![]({{ "/${image}" | relative_url }})`),
  jekyll('under a base path', `![](/blog/${spaced})`, { config: 'baseurl: /blog\n' }),
  jekyll('with the site’s address', `![](https://example.org/${spaced})`),
  jekyll('by reference', `![dawn][1]\n\n[1]: /${spaced}`),
  jekyll('a link to it', `[large](/${spaced})`),
  jekyll('in a tag', `<img src="/${image}" alt="">`),
  jekyll('in a tag, single quotes', `<img src='/${image}'>`),
  jekyll('in a source set', `<img src="/x" srcset="/${spaced} 2x">`),
  jekyll('in a style attribute', `<div style="background: url('/${image}')"></div>`),
  jekyll('in a data attribute', `<a data-full="/${image}">large</a>`),
  jekyll('in an include', `{% include figure.html image="/${image}" %}`),
  jekyll('in an include, by its name alone', '{% include figure.html image="dawn 1.png" %}'),
  jekyll('in an include, as a source by its name alone', '{% include figure.html src="dawn 1.png" %}'),
  jekyll('from the root, a blank as it is', `![a](/${image})`),
  jekyll('from the root, a blank as it is, with a title', `![a](/${image} "at dawn")`),
  jekyll('with the site’s address, by another scheme', `![](http://example.org/${spaced})`),
  jekyll('with the site’s address, by no scheme', `![](//example.org/${spaced})`),
  jekyll('commented out', `<!-- ![](/${spaced}) -->`),
  jekyll('left alone by Liquid', `{% raw %}![](/${spaced}){% endraw %}`),
  jekyll('in a wiki’s brackets', '![[dawn 1.png]]'),
  jekyll('in a list', `- one\n- ![](/${spaced})`),
  jekyll('in a table', `| a | b |\n|---|---|\n| ![](/${spaced}) | c |`),
  jekyll('in a quotation', `> ![](/${spaced})`),
  jekyll('in a footnote', `a[^1]\n\n[^1]: ![](/${spaced})`),
]

const inMatter: readonly Way[] = [
  ['from the root', `cover: /${image}`],
  ['without the first slash', `header-img: ${image}`],
  ['in quotes', `cover: "/${image}"`],
  ['in single quotes', `cover: '/${image}'`],
  ['nested', `header:\n  teaser: /${image}`],
  ['in a list', `gallery:\n  - /${image}\n  - other`],
  ['in a list of maps', `gallery:\n  - image_path: /${image}`],
  ['in a flow list', `gallery: ["/${image}", other]`],
  ['with a comment behind it', `cover: "/${image}" # at dawn`],
].map(([name = '', matter = '']) => jekyll(`front matter, ${name}`, `---\n${matter}\n---\n\nwords\n`))

const around: readonly Way[] = [
  jekyll('a layout', `<img src="{{ "/${image}" | relative_url }}">`, { file: '_layouts/post.html' }),
  jekyll('an include file', `<img src="{{ site.baseurl }}/${image}">`, { file: '_includes/head.html' }),
  jekyll('a template that puts its name together', '<img src="/img/posts/{{ page.place }}/dawn 1.png">', {
    file: '_layouts/home.html',
  }),
  jekyll('a style', `body { background: url("../${image}") }`, { file: 'css/main.css' }),
  jekyll('a style, without quotes', `body { background: url(/${spaced}) }`, { file: '_sass/base.scss' }),
  jekyll('a script', `const dawn = '/${image}'`, { file: 'js/main.js' }),
  jekyll('data', `- logo: "/${image}"\n`, { file: '_data/places.yml' }),
  jekyll('data in JSON', JSON.stringify({ logo: `/${image}` }), { file: '_data/places.json' }),
  jekyll('the configuration', 'title: x\n', { file: '_data/x.yml', config: `logo: "/${image}"\n` }),
  jekyll('a page', `---\ntitle: About\n---\n![](/${spaced})\n`, { file: 'about.md' }),
  jekyll('an HTML page', `---\ntitle: Home\n---\n<img src="/${image}">\n`, { file: 'index.html' }),
  jekyll('a draft', `![](/${spaced})`, { file: '_drafts/later.md' }),
]

const others: readonly Way[] = [
  {
    name: 'Hexo, from the root',
    generator: 'hexo',
    image: 'source/images/a.png',
    file: 'source/_posts/walk.md',
    text: '![](/images/a.png)',
  },
  {
    name: 'Hexo, asset_img',
    generator: 'hexo',
    image: 'source/_posts/walk/a.png',
    file: 'source/_posts/walk.md',
    text: '{% asset_img a.png at dawn %}',
    config: 'post_asset_folder: true\n',
  },
  {
    name: 'Hexo, beside the post',
    generator: 'hexo',
    image: 'source/_posts/walk/a.png',
    file: 'source/_posts/walk.md',
    text: '![](a.png)',
    config: 'post_asset_folder: true\n',
  },
  {
    name: 'Hugo, static',
    generator: 'hugo',
    image: 'static/img/a.png',
    file: 'content/posts/walk.md',
    text: '+++\ncover = "/img/a.png"\n+++\n',
  },
  {
    name: 'Hugo, a bundle',
    generator: 'hugo',
    image: 'content/posts/walk/a.png',
    file: 'content/posts/walk/index.md',
    text: '![](a.png)',
  },
  {
    name: 'Hugo, a figure',
    generator: 'hugo',
    image: 'content/posts/walk/a.png',
    file: 'content/posts/walk/index.md',
    text: '{{< figure src="a.png" >}}',
  },
  {
    name: 'Hugo, a theme',
    generator: 'hugo',
    image: 'themes/ink/static/a.png',
    file: 'themes/ink/layouts/index.html',
    text: '<img src="/a.png">',
  },
  {
    name: 'Eleventy, from the root',
    generator: 'eleventy',
    image: 'img/a.png',
    file: 'posts/walk.md',
    text: '![](/img/a.png)',
  },
  {
    name: 'Eleventy, a template',
    generator: 'eleventy',
    image: 'img/a.png',
    file: '_includes/base.njk',
    text: '<img src="{{ \'/img/a.png\' | url }}">',
  },
  {
    name: 'plain, relative',
    generator: 'plain',
    image: 'notes/images/a.png',
    file: 'notes/walk.md',
    text: '![](images/a.png)',
  },
  {
    name: 'plain, from the root',
    generator: 'plain',
    image: 'images/a.png',
    file: 'notes/walk.md',
    text: '![](/images/a.png)',
  },
]

const entities = `/img/posts/&#x6c5f;&#36793;/dawn&#32;1.png`

const inEntities: readonly Way[] = [
  jekyll('by numbers of signs', `<img src="${entities}" alt="">`),
  jekyll('by numbers of signs, in a layout', `<img src="${entities}">`, { file: '_layouts/post.html' }),
  jekyll('by numbers of signs, without quotes', '<img src=/img/&#x6c5f;.png>', {
    image: 'img/江.png',
    file: '_layouts/post.html',
  }),
  jekyll('by names of signs', '<img src="/img/caf&eacute;.png">', { image: 'img/café.png' }),
  jekyll('by names of signs, in Markdown', '![](/img/caf&eacute;.png)', { image: 'img/café.png' }),
]

/** The page is put together by a template or script, from a folder and something that is not written there. */
function together(name: string, file: string, text: string, part: Partial<Way> = {}): Way {
  const way = jekyll(`put together: ${name}`, text, { file, image: 'img/a.png', unused: 'pics/nobody.png' })
  return { ...way, isPattern: true, ...part }
}

const putTogether: readonly Way[] = [
  together('Liquid, prepend', '_layouts/post.html', '<img src="{{ page.cover | prepend: \'/img/\' }}">'),
  together('Liquid, append', '_layouts/post.html', '<img src="{{ \'/img/\' | append: page.cover }}">'),
  together('Liquid, behind the folder', '_includes/head.html', '<img src="/img/{{ page.cover }}">'),
  together('a script, +', 'js/main.js', "image.src = '/img/' + name"),
  together('a script, a template', 'js/main.js', `image.src = \`/img/${'$'}{name}\``),
  together('in a post', post, "{{ page.cover | prepend: '/img/' }}"),
  together('EJS', 'themes/ink/layout/post.ejs', '<img src="<%= \'/images/\' + page.cover %>">', {
    generator: 'hexo',
    image: 'source/images/a.png',
    unused: 'source/pics/nobody.png',
  }),
  together('Hugo, printf', 'layouts/index.html', '{{ printf "img/%s" .Params.cover | relURL }}', {
    generator: 'hugo',
    image: 'static/img/a.png',
    unused: 'static/pics/nobody.png',
  }),
  together('Nunjucks', '_includes/base.njk', "{{ '/img/' ~ cover }}", { generator: 'eleventy' }),
  jekyll('put together: a name in the front matter', '---\ncover: dawn 1.png\n---\nwords\n'),
]

const bundle = { generator: 'hugo', image: 'content/posts/walk/gallery/a.png', isPattern: true } as const
const bundlePost = 'content/posts/walk/index.md'

function resources(name: string, text: string, part: Partial<Way> = {}): Way {
  const file = 'layouts/shortcodes/gallery.html'
  return { name: `Hugo, ${name}`, file, text, unused: 'content/posts/walk/nobody.png', ...bundle, ...part }
}

/** The page of the bundle is there, too. */
const loose = { unused: 'static/nobody.png', page: bundlePost }

const byResources: readonly Way[] = [
  resources('a glob in a shortcode', '{{< gallery match="gallery/*" >}}', { file: bundlePost }),
  resources('a glob with an ending', '{{< gallery "gallery/*.{jpg,png}" >}}', { file: bundlePost }),
  resources('a glob in front matter', '---\nresources:\n  - src: gallery/*.png\n---\n', { file: bundlePost }),
  resources('a glob in TOML', '+++\n[[resources]]\nsrc = "gallery/**"\n+++\n', { file: bundlePost }),
  resources('Match', '{{ range .Page.Resources.Match "gallery/*" }}{{ end }}'),
  resources('GetMatch', '{{ with .Page.Resources.GetMatch "*a.p*" }}{{ end }}'),
  resources('resources of the site', '{{ range resources.Match "icons/*" }}{{ end }}', {
    image: 'assets/icons/a.png',
  }),
  resources('whatever is there', '{{ range .Page.Resources.ByType "image" }}{{ end }}', loose),
  resources('whatever is there, by a glob', '{{ range .Resources.Match "*" }}{{ end }}', loose),
]

const plainImage = 'img/dawn-1.png'

function elsewhere(name: string, text: string): Way {
  return jekyll(`elsewhere: ${name}`, text, { image: plainImage, isPattern: true })
}

/** Addresses that lead out of the blog, to what may be its own picture. */
const byOtherAddress: readonly Way[] = [
  elsewhere('a CDN of the same files', `![](https://cdn.jsdelivr.net/gh/me/blog@main/${plainImage})`),
  elsewhere('a CDN, in front matter', `---\ncover: https://cdn.jsdelivr.net/gh/me/blog/${plainImage}\n---\n`),
  elsewhere(
    'the raw file on GitHub',
    `<img src="https://raw.githubusercontent.com/me/blog/main/${plainImage}">`,
  ),
  elsewhere('GitHub, with a query', `![](https://github.com/me/blog/blob/main/${plainImage}?raw=true)`),
  elsewhere('the site’s address, with www', `![](http://www.example.org/${plainImage})`),
  elsewhere('a place on a disk of Windows', `![](<D:\\blog\\${plainImage.replace('/', '\\')}>)`),
  elsewhere('a place on a disk', `![](/home/me/blog/${plainImage})`),
  elsewhere('a file’s address', `![](file:///C:/blog/${plainImage})`),
  elsewhere('made smaller by its server', `![](/${plainImage}!small)`),
  {
    ...elsewhere('Hexo, a CDN', '![](https://cdn.jsdelivr.net/gh/me/blog/img/dawn-1.png)'),
    ...{ generator: 'hexo', file: 'source/_posts/walk.md', image: 'source/img/dawn-1.png' },
  },
]

export const ways: readonly Way[] = [
  ...inPosts,
  ...inMatter,
  ...around,
  ...others,
  ...inEntities,
  ...putTogether,
  ...byResources,
  ...byOtherAddress,
]
