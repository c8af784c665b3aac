import { chooseBlog, openExample } from '../blog/blog-actions.ts'
import { useBlog } from '../blog/blog-store.ts'
import { openNewBlog } from '../blog/new-blog.ts'
import { showTab } from '../blog/overview-store.ts'
import { previewSite, startExport } from '../blog/site-store.ts'
import { listPages } from '../posts/pages-store.ts'
import { focusPostSearch } from '../search/search-focus.ts'
import { findPagesToo, findTitles, forgetTitles } from '../search/titles-store.ts'
import { useWriting } from '../writing/writing-store.ts'
import type { Command } from './commands.ts'
import {
  closePalette,
  goTo,
  goToPosts,
  openPalette,
  showList,
  toggleList,
  useLayout,
} from './layout-store.ts'
import { attempt } from './notices-store.ts'
import { changeSettings } from './settings-store.ts'

const hasBlog = () => useBlog.getState().blog !== null

/** What the window can do apart from writing; the editor adds its own. Ids are those of the system's menu. */
export const appCommands: readonly Command[] = [
  {
    id: 'posts.quickOpen',
    title: 'command.quickOpen',
    keys: 'Mod+P',
    isAvailable: hasBlog,
    run: () => togglePalette('posts'),
  },
  {
    id: 'place.posts',
    title: 'command.placePosts',
    keys: 'Mod+1',
    isAvailable: hasBlog,
    run: goToPosts,
  },
  {
    id: 'place.tags',
    title: 'command.placeTags',
    keys: 'Mod+2',
    isAvailable: hasBlog,
    run: () => goTo('tags'),
  },
  {
    id: 'place.images',
    title: 'command.placeImages',
    keys: 'Mod+3',
    isAvailable: hasBlog,
    run: () => goTo('images'),
  },
  {
    id: 'place.site',
    title: 'command.placeSite',
    keys: 'Mod+4',
    isAvailable: hasBlog,
    run: () => goTo('site'),
  },
  {
    id: 'place.blog',
    title: 'command.placeBlog',
    keys: 'Mod+5',
    isAvailable: hasBlog,
    run: () => goTo('blog'),
  },
  { id: 'place.settings', title: 'command.placeSettings', keys: 'Mod+,', run: () => goTo('settings') },
  { id: 'help.open', title: 'command.help', keys: 'F1', run: () => goTo('help') },
  {
    id: 'posts.toggleList',
    title: 'command.toggleList',
    keys: 'Mod+\\',
    isAvailable: hasBlog,
    run: toggleList,
  },
  { id: 'posts.search', title: 'command.searchPosts', isAvailable: hasBlog, run: searchPosts },
  { id: 'blog.choose', title: 'command.blogChoose', keys: 'Mod+O', run: chooseBlog },
  { id: 'pages.list', title: 'command.listPages', isAvailable: hasBlog, run: () => listPages(true) },
  { id: 'posts.list', title: 'command.listPosts', isAvailable: hasBlog, run: () => listPages(false) },
  { id: 'blog.start', title: 'command.newBlog', run: openNewBlog },
  {
    id: 'blog.settings',
    title: 'command.blogSettings',
    isAvailable: hasBlog,
    run: () => showTab('settings'),
  },
  { id: 'blog.createExample', title: 'command.blogExample', run: openExample },
  {
    id: 'site.preview',
    title: 'command.previewSite',
    keys: 'Mod+Shift+B',
    isAvailable: hasBlog,
    run: previewWhatIsOpen,
  },
  { id: 'site.export', title: 'command.export', isAvailable: hasBlog, run: exportSite },
  { id: 'theme.system', title: 'command.themeSystem', run: () => changeSettings({ theme: 'system' }) },
  { id: 'theme.light', title: 'command.themeLight', run: () => changeSettings({ theme: 'light' }) },
  { id: 'theme.dark', title: 'command.themeDark', run: () => changeSettings({ theme: 'dark' }) },
  {
    id: 'language.system',
    title: 'command.languageSystem',
    run: () => changeSettings({ language: 'system' }),
  },
  { id: 'language.en', title: 'command.languageEn', run: () => changeSettings({ language: 'en' }) },
  { id: 'language.zh', title: 'command.languageZh', run: () => changeSettings({ language: 'zh-Hans' }) },
  { id: 'palette.open', title: 'command.palette', keys: 'Mod+K', run: () => togglePalette('commands') },
]

function togglePalette(kind: 'commands' | 'posts'): void {
  if (useLayout.getState().palette === kind) closePalette()
  else {
    forgetTitles()
    openPalette(kind)
    // With nothing typed the posts are offered that were looked at last.
    if (kind === 'posts') void attempt(() => findTitles(''))
    // Pages are listed for whoever looks for one; nobody waits for that.
    void attempt(findPagesToo)
  }
}

function searchPosts(): void {
  showList()
  focusPostSearch()
}

/** Where one writes, the page that it becomes; elsewhere the site's first page. */
function previewWhatIsOpen(): Promise<void> {
  return previewSite(useLayout.getState().place === 'posts' ? useWriting.getState().postId : null)
}

/** The view comes first: it is where a missing folder is asked for, and where the progress shows. */
async function exportSite(): Promise<void> {
  goTo('site')
  await startExport()
}
