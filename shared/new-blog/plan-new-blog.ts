import type { FileId } from '../blog.ts'
import { addressParts, type BlogSettings } from '../config/blog-settings.ts'
import { writeScalar } from '../matter/write-yaml-scalar.ts'
import { nameNewPost } from '../post/new-post-name.ts'
import { type StarterLanguage, starterTexts } from './starter-texts.ts'

export interface NewBlog extends Pick<BlogSettings, 'title' | 'author' | 'address'> {
  readonly language: StarterLanguage
  /** IANA name of the time zone that its posts are dated in. */
  readonly timeZone: string
  /** `YYYY-MM-DD`, the day of its first post. */
  readonly day: string
}

export interface NewFile {
  readonly id: FileId
  readonly text: string
}

export interface PlannedBlog {
  readonly files: readonly NewFile[]
  /** Where its writer begins. */
  readonly firstPost: FileId
}

/** The files of a new blog, as Jekyll and GitHub Pages take them without another word. */
export function planNewBlog(blog: NewBlog): PlannedBlog {
  const { postTitle, postBody, aboutTitle, aboutBody } = starterTexts[blog.language]
  const firstPost = nameNewPost({ generator: 'jekyll', title: postTitle, day: blog.day, posts: [] })
  const about = aboutBody.replace('{title}', inText(blog.title)).replace('{author}', inText(authorOf(blog)))
  const files = [
    { id: '_config.yml', text: configText(blog) },
    { id: firstPost, text: page({ layout: 'post', title: postTitle }, postBody) },
    { id: 'index.md', text: page({ layout: 'home' }, '') },
    { id: 'about.md', text: page({ layout: 'page', title: aboutTitle, permalink: '/about/' }, about) },
    { id: 'Gemfile', text: gemfile },
    { id: '.gitignore', text: gitignore },
  ]
  return { files, firstPost }
}

function authorOf({ author, title }: NewBlog): string {
  return author === '' ? title : author
}

/** What stands in a title is no markup; a dollar sign is none of `replace`'s patterns either. */
function inText(value: string): string {
  return value.replace(/[\\`*_[\]<>{}~]/g, '\\$&').replaceAll('$', '$$$$')
}

function configText(blog: NewBlog): string {
  const { url, baseUrl } = addressParts(blog.address) ?? { url: '', baseUrl: '' }
  const line = (key: string, value: string) => `${key}: ${writeScalar(value, 'plain', 'block')}`
  return [
    `# ${starterTexts[blog.language].configNote}`,
    line('title', blog.title),
    line('author', blog.author),
    line('description', ''),
    line('url', url),
    line('baseurl', baseUrl),
    line('lang', blog.language),
    line('timezone', blog.timeZone),
    '',
    'permalink: pretty',
    'theme: minima',
    'plugins:',
    '  - jekyll-feed',
    '  - jekyll-seo-tag',
    '',
  ].join('\n')
}

function page(fields: Readonly<Record<string, string>>, body: string): string {
  const lines = Object.entries(fields).map(
    ([key, value]) => `${key}: ${writeScalar(value, 'plain', 'block')}`,
  )
  return ['---', ...lines, '---', ...(body === '' ? [''] : ['', body])].join('\n')
}

/** GitHub Pages builds with its own set of gems whatever stands here; this is for building at home as it does. */
const gemfile = `source "https://rubygems.org"

gem "github-pages", group: :jekyll_plugins
`

const gitignore = `_site/
.sass-cache/
.jekyll-cache/
.jekyll-metadata
.bundle/
vendor/
.DS_Store
`
