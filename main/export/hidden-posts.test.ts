import { expect, test } from 'vitest'
import type { FileId } from '../../shared/blog.ts'
import { hiddenKind } from '../../shared/post/hidden-kind.ts'
import { planSite } from '../../shared/site/plan/plan-site.ts'
import { openBlog } from '../blog/open-blog.ts'
import { sampleFolder } from '../blog/sample-blog.ts'
import { readSite } from './read/site-source.ts'

const inTenYears = `${new Date().getUTCFullYear() + 10}-05-01`
const post = (fields: string) => `---\ntitle: Ink\n${fields}---\nText.\n`

/** Of each generator: files, and by which sentence each will not appear; null: it does. */
const blogs: Readonly<
  Record<string, { files: Record<string, string>; reasons: Record<FileId, string | null> }>
> = {
  jekyll: {
    files: {
      '_config.yml':
        'timezone: Asia/Shanghai\nexclude: [_posts/old]\ndefaults:\n  - scope: {path: _posts/private}\n    values: {published: false}\n',
      '_posts/2020-01-01-shown.md': post(''),
      '_posts/2020-01-02-bare.md': 'No front matter.\n',
      '_posts/2020-01-03-mark.md': post('published: false\n'),
      '_posts/2020-01-04-draft.md': post('draft: true\n'),
      '_posts/2020-01-05-broken.md': '---\ntitle: "Ink\n---\nText.\n',
      [`_posts/${inTenYears}-future.md`]: post(''),
      '_posts/2020-01-06-later.md': post(`date: ${inTenYears} 08:00:00\n`),
      '_posts/no-date.md': post(''),
      '_posts/_hold/2020-01-07-held.md': post(''),
      '_posts/old/2020-01-08-old.md': post(''),
      '_posts/private/2020-01-09-kept.md': post(''),
      '_posts/private/2020-01-10-told.md': post('published: true\n'),
      '_posts/2020-01-01-shown.sync-conflict-20240501-101500-ABCDEFG.md': post(''),
      '_drafts/idea.md': post(''),
    },
    reasons: {
      '_posts/2020-01-01-shown.md': null,
      '_posts/2020-01-02-bare.md': null,
      '_posts/2020-01-03-mark.md': 'hidden.unpublished',
      '_posts/2020-01-04-draft.md': 'hidden.draftMark',
      '_posts/2020-01-05-broken.md': 'post.brokenFrontMatter',
      [`_posts/${inTenYears}-future.md`]: 'hidden.future',
      '_posts/2020-01-06-later.md': 'hidden.future',
      '_posts/no-date.md': 'hidden.name',
      '_posts/_hold/2020-01-07-held.md': 'hidden.special',
      '_posts/old/2020-01-08-old.md': 'hidden.excluded',
      '_posts/private/2020-01-09-kept.md': 'hidden.unpublished',
      '_posts/private/2020-01-10-told.md': null,
      '_posts/2020-01-01-shown.sync-conflict-20240501-101500-ABCDEFG.md': 'hidden.conflictCopy',
      '_drafts/idea.md': 'hidden.draftsFolder',
    },
  },
  'jekyll that shows drafts and the future': {
    files: {
      '_config.yml': 'show_drafts: true\nfuture: true\n',
      '_posts/2020-01-03-mark.md': post('published: false\n'),
      [`_posts/${inTenYears}-future.md`]: post(''),
      '_drafts/idea.md': post(''),
    },
    reasons: {
      '_posts/2020-01-03-mark.md': 'hidden.unpublished',
      [`_posts/${inTenYears}-future.md`]: null,
      '_drafts/idea.md': null,
    },
  },
  hexo: {
    files: {
      '_config.yml':
        'skip_render: [_posts/raw/**]\nfuture: false\n# Jekyll’s alone.\ndefaults:\n  - scope: {path: source}\n    values: {published: false}\n',
      'source/_posts/shown.md': post('date: 2020-01-01\n'),
      'source/_posts/mark.md': post('published: false\n'),
      'source/_posts/raw/a.md': post('date: 2020-01-01\n'),
      'source/_posts/_hold.md': post('date: 2020-01-01\n'),
      'source/_posts/kept~/a.md': post('date: 2020-01-01\n'),
      'source/_posts/later.md': post(`date: ${inTenYears} 08:00:00\n`),
      'source/_drafts/idea.md': post(''),
    },
    reasons: {
      'source/_posts/shown.md': null,
      'source/_posts/mark.md': 'hidden.unpublished',
      'source/_posts/raw/a.md': 'hidden.excluded',
      'source/_posts/_hold.md': 'hidden.special',
      'source/_posts/kept~/a.md': 'hidden.backup',
      'source/_posts/later.md': 'hidden.future',
      'source/_drafts/idea.md': 'hidden.draftsFolder',
    },
  },
  'hexo as it comes': {
    files: {
      '_config.yml': 'title: Notes\n',
      'source/_posts/later.md': post(`date: ${inTenYears} 08:00:00\n`),
    },
    reasons: { 'source/_posts/later.md': null },
  },
  hugo: {
    files: {
      'hugo.toml': "ignoreFiles = ['\\.hold\\.md$']\n",
      'content/posts/shown.md': post('date: 2020-01-01\n'),
      'content/posts/undated.md': post(''),
      'content/posts/published-date.md': post('published: 2020-01-01\n'),
      'content/posts/draft.md': post('Draft: true\n'),
      'content/posts/later.md': post(`date: ${inTenYears}\n`),
      'content/posts/waits.md': post(`date: 2020-01-01\npublishDate: ${inTenYears}\n`),
      'content/posts/waited.md': post(`date: ${inTenYears}\npublishDate: 2020-01-01\n`),
      'content/posts/over.md': post('date: 2020-01-01\nexpiryDate: 2020-02-01\n'),
      'content/posts/headless/index.md': post('date: 2020-01-01\nheadless: true\n'),
      'content/posts/not-built.md': post('date: 2020-01-01\nbuild:\n  render: never\n'),
      'content/posts/unlisted.md': post('date: 2020-01-01\nbuild:\n  list: never\n'),
      'content/posts/a.hold.md': post('date: 2020-01-01\n'),
      'content/posts/bundle/index.md': post('date: 2020-01-01\n'),
      'content/posts/bundle/notes.md': post('date: 2020-01-01\n'),
      'content/posts/bundle/more/index.md': post('date: 2020-01-01\n'),
      'content/posts/beside.md': post('date: 2020-01-01\n'),
      'content/idle/_index.md': post('draft: true\n'),
      'content/idle/part/_index.md': post(''),
      'content/idle/part/own.md': post('date: 2020-01-01\ndraft: false\n'),
      'content/over/_index.md': post('expiryDate: 2020-01-01\n'),
      'content/over/a.md': post('date: 2020-01-01\n'),
      'content/later/_index.md': post(`publishDate: ${inTenYears}\n`),
      'content/later/a.md': post('date: 2020-01-01\n'),
      'content/spoken/_index.md': post(
        'cascade:\n- draft: true\n  _target: {path: "/spoken/x*"}\n- expirydate: 2020-01-02\n  _target: {path: "/spoken/y*"}\n',
      ),
      'content/spoken/a.md': post('date: 2020-01-01\n'),
      'content/spoken/x.md': post('date: 2020-01-01\n'),
      'content/spoken/x-told.md': post('date: 2020-01-01\ndraft: false\n'),
      'content/spoken/y.md': post('date: 2020-01-01\n'),
    },
    reasons: {
      'content/posts/shown.md': null,
      'content/posts/undated.md': null,
      'content/posts/published-date.md': null,
      'content/posts/draft.md': 'hidden.draftMark',
      'content/posts/later.md': 'hidden.future',
      'content/posts/waits.md': 'hidden.publishDate',
      'content/posts/waited.md': null,
      'content/posts/over.md': 'hidden.expired',
      'content/posts/headless/index.md': 'hidden.headless',
      'content/posts/not-built.md': 'hidden.notRendered',
      'content/posts/unlisted.md': null,
      'content/posts/a.hold.md': 'hidden.excluded',
      'content/posts/bundle/index.md': null,
      'content/posts/bundle/notes.md': 'hidden.resource',
      'content/posts/bundle/more/index.md': 'hidden.resource',
      'content/posts/beside.md': null,
      'content/idle/part/own.md': 'hidden.folderDraft',
      'content/over/a.md': 'hidden.folderExpired',
      'content/later/a.md': 'hidden.folderFuture',
      'content/spoken/a.md': null,
      'content/spoken/x.md': 'hidden.draftByDefault',
      'content/spoken/x-told.md': null,
      'content/spoken/y.md': 'hidden.expired',
    },
  },
  'hugo whose home is a draft': {
    files: {
      'hugo.toml': '',
      'content/_index.md': post('draft: true\n'),
      'content/posts/shown.md': post('date: 2020-01-01\n'),
    },
    reasons: { 'content/posts/shown.md': null },
  },
  'hugo with a text at home': {
    files: {
      'hugo.toml': '',
      'content/index.md': post('date: 2020-01-01\n'),
      'content/posts/shown.md': post('date: 2020-01-01\n'),
    },
    reasons: { 'content/index.md': null, 'content/posts/shown.md': null },
  },
  eleventy: {
    files: {
      'eleventy.config.js': '',
      'posts/shown.md': post('date: 2020-01-01\n'),
      'posts/later.md': post(`date: ${inTenYears}\n`),
      'posts/draft.md': post('draft: true\n'),
      'posts/no-page.md': post('permalink: false\n'),
      'posts/unlisted.md': post('eleventyExcludeFromCollections: true\n'),
    },
    reasons: {
      'posts/shown.md': null,
      'posts/later.md': null,
      'posts/draft.md': 'hidden.draftMark',
      'posts/no-page.md': 'hidden.noAddress',
      'posts/unlisted.md': null,
    },
  },
  plain: {
    files: {
      'shown.md': post('date: 2020-01-01\n'),
      'drafts/idea.md': post(''),
      'mark.md': post('published: false\n'),
    },
    reasons: { 'shown.md': null, 'drafts/idea.md': 'hidden.draftsFolder', 'mark.md': 'hidden.unpublished' },
  },
}

test.each(Object.entries(blogs))(
  '%s: a post has no reason to be hidden exactly when it is exported, and the export tells that of the others',
  async (_name, { files, reasons }) => {
    const blog = await openBlog(sampleFolder(files))
    const posts = await blog.listPosts()
    const told = Object.fromEntries(posts.map(({ id, summary }) => [id, summary.hidden?.key ?? null]))
    expect(told).toEqual(reasons)

    const options = { withDrafts: false, withFuture: false }
    const { source } = await readSite(blog, options, Date.now(), async () => undefined)
    const all = new Set(posts.map(({ id }) => id))
    const plan = planSite(source)
    const exported = [...plan.index.posts.keys()].filter(id => all.has(id))
    const shown = Object.keys(reasons).filter(id => reasons[id] === null)
    expect(exported.sort()).toEqual(shown.sort())

    // What is wrong is told as a problem; all else that is not there is told with its reason.
    const isWrong = (key: string) => key.startsWith('post.') || key === 'hidden.conflictCopy'
    const meant = Object.entries(reasons).filter(([, key]) => key !== null && !isWrong(key))
    expect(Object.fromEntries(plan.leftOut.map(({ file, key }) => [file, key]))).toEqual(
      Object.fromEntries(meant),
    )
    expect(plan.leftOut.map(hiddenKind)).not.toContain(null)
  },
)
