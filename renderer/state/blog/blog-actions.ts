import type { OpenBlog, PostSummary } from '../../../shared/blog.ts'
import type { Events } from '../../../shared/calls.ts'
import { AppError } from '../../../shared/errors.ts'
import { ask } from '../../ask.ts'
import { goTo } from '../app/layout-store.ts'
import { attempt, explain, notify, reportError, showFailure } from '../app/notices-store.ts'
import { forgetImages } from '../images/images-store.ts'
import { warmTitles } from '../posts/listed-posts.ts'
import { lookInTexts } from '../posts/look-in-texts.ts'
import { makeEntries, mergeEntries, type PostEntry } from '../posts/post-entries.ts'
import { keepSelected, turnListToBlog, usePostList } from '../posts/post-list-store.ts'
import { forgetSearch } from '../search/search-store.ts'
import { forgetTags } from '../tags/tags-store.ts'
import { resumeBlog } from '../writing/resume.ts'
import { useUnsaved } from '../writing/unsaved-store.ts'
import { forgetVisits } from '../writing/visits-store.ts'
import { closeWriting, flushWriting } from '../writing/writing.ts'
import { entriesOf, useBlog } from './blog-store.ts'
import { turnCheckToBlog } from './check-store.ts'
import { knownLook, turnLookToBlog } from './site-look-store.ts'
import { turnToBlog } from './site-store.ts'

export const chooseBlog = () => openWith(() => ask('blog.choose', undefined))
export const openExample = () => openWith(() => ask('blog.createExample', undefined))
export const openRecent = (id: string) => openWith(() => ask('blog.openRecent', { id }))

export async function forgetRecent(id: string): Promise<void> {
  useBlog.setState({ recents: await ask('blog.forgetRecent', { id }) })
}

/** Takes a blog that main has opened, and reads its posts. */
export async function acceptBlog(blog: OpenBlog): Promise<void> {
  useBlog.setState({ blog, problem: null, vanishedFolder: null })
  useUnsaved.setState({ recovered: new Set(), untitled: [] })
  turnToBlog(blog.folder)
  turnLookToBlog(blog.folder)
  turnCheckToBlog()
  forgetTags()
  forgetImages()
  if (blog.problem) notify('problem', blog.problem)
  await Promise.all([
    attempt(turnListToBlog),
    loadPosts(),
    attempt(() => resumeBlog(blog)),
    attempt(async () => void (await knownLook())),
  ])
}

let newestLoad = 0
/** What main told while the list was still being read, which may be older than that; null: it is read. */
let told: Events['blog.changed'][] | null = null

/** Reads all posts of the open blog; a failure becomes the state of the list. A late answer is dropped. */
export async function loadPosts(): Promise<void> {
  const mine = ++newestLoad
  told = []
  useBlog.setState({ posts: { kind: 'loading' } })
  try {
    const first = await ask('posts.first', undefined)
    if (mine !== newestLoad) return
    show(first.posts)
    if (first.isAll) return
    const all = await ask('posts.rest', undefined)
    if (mine === newestLoad) show(all)
  } catch (error) {
    if (mine !== newestLoad) return
    useBlog.setState({ posts: { kind: 'failed', message: explain(error) } })
  } finally {
    if (mine === newestLoad) {
      told = null
      whenIdle(() => warmTitles(entriesOf(useBlog.getState().posts)))
    }
  }
}

/** What was told while this was on its way is newer. */
function show(posts: readonly PostSummary[]): void {
  let entries = makeEntries(posts)
  for (const { changed, removed } of told ?? []) entries = mergeEntries(entries, changed, removed)
  useBlog.setState({ vanishedFolder: null })
  showEntries(entries)
}

/** Takes over what changed on the disk. */
export function acceptChange(fact: Events['blog.changed']): void {
  const { posts } = useBlog.getState()
  // Told only of a folder that is there.
  useBlog.setState({ vanishedFolder: null })
  told?.push(fact)
  if (posts.kind !== 'ready') return
  showEntries(mergeEntries(posts.entries, fact.changed, fact.removed))
  // The texts may have other words now.
  void lookInTexts()
}

/** Takes over what the blog's configuration says now; its posts may have other days, and other reasons to be hidden. */
export function acceptConfig({ blog }: Events['blog.configured']): void {
  if (useBlog.getState().blog?.folder !== blog.folder) return
  useBlog.setState({ blog })
  if (blog.problem) notify('problem', blog.problem)
  void attempt(lookAgain)
}

/** Looks for a folder that had gone. The posts that are shown stay shown until there are new ones. */
export async function lookAgain(): Promise<void> {
  const mine = ++newestLoad
  told = null
  const posts = await ask('posts.list', undefined)
  if (mine !== newestLoad) return
  useBlog.setState({ vanishedFolder: null })
  showEntries(makeEntries(posts))
}

/** After the list is on the screen; where nothing tells when that is, not at all. */
function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work)
}

function showEntries(entries: readonly PostEntry[]): void {
  useBlog.setState({ posts: { kind: 'ready', entries } })
  if (usePostList.getState().selected.size === 0) return
  const ids = new Set(entries.map(({ post }) => post.id))
  keepSelected(id => ids.has(id))
}

/** Opens another blog, after what is typed in this one has been sent: its main side ends with it. */
async function openWith(open: () => Promise<OpenBlog | null>): Promise<void> {
  if (useBlog.getState().isOpening) return
  useBlog.setState({ isOpening: true })
  try {
    await flushWriting()
    const blog = await open()
    if (!blog) return
    turnTo(blog)
  } catch (error) {
    if (error instanceof AppError && error.key === 'blog.stayed') return
    // On the welcome view it stands beside the buttons, elsewhere it is a notice.
    if (useBlog.getState().blog) showFailure(error, () => openWith(open))
    else useBlog.setState({ problem: explain(error) })
  } finally {
    useBlog.setState({ isOpening: false })
  }
}

/** Main has turned to this blog already: whatever goes wrong with the old one's posts, the window follows. */
export function turnTo(blog: OpenBlog): void {
  closeWriting()
  forgetSearch()
  forgetVisits()
  goTo('posts')
  void refreshRecents()
  // The list shows its own progress and failure; the buttons need not wait for it.
  void acceptBlog(blog)
}

/** Not having the newest list is no reason to disturb anyone. */
async function refreshRecents(): Promise<void> {
  try {
    useBlog.setState({ recents: await ask('blog.listRecent', undefined) })
  } catch (error) {
    reportError(error)
  }
}
