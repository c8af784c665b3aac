import { type ReactNode, use } from 'react'
import { I18nProvider } from 'react-aria-components'
import { assertNever } from '../shared/errors.ts'
import { BlogSettingsTab } from './blog-settings/blog-settings-tab.tsx'
import { NewBlogView } from './blog-settings/new-blog-view.tsx'
import { BulkDialog } from './bulk/bulk-dialog.tsx'
import { HelpView } from './help/help-view.tsx'
import { HistoryView } from './history/history-view.tsx'
import { ImagesView } from './images/images-view.tsx'
import { MergeView } from './merge/merge-view.tsx'
import { TemplateDialog } from './new-post/template-dialog.tsx'
import { ActivityView } from './operations/activity-view.tsx'
import { OperationDialog } from './operations/operation-dialog.tsx'
import { PostMenu } from './operations/post-menu.tsx'
import { ReportView } from './operations/report-view.tsx'
import { OutlineView } from './outline/outline-view.tsx'
import { type OverviewPart, OverviewView } from './overview/overview-view.tsx'
import { PagesColumn } from './pages/pages-column.tsx'
import { CoverField } from './pictures/cover-field.tsx'
import { PictureChoicesDialog } from './pictures/picture-choices-dialog.tsx'
import { PictureDialog } from './pictures/picture-dialog.tsx'
import { PicturePicker } from './pictures/picture-picker.tsx'
import { NoPost } from './posts/no-post.tsx'
import { PostsView } from './posts/posts-view.tsx'
import { PreviewPane } from './preview/preview-pane.tsx'
import { useLanguage } from './say.ts'
import { SearchView } from './search/search-view.tsx'
import { SettingsView } from './settings/settings-view.tsx'
import { SiteView } from './site/site-view.tsx'
import { type Column, type Place, useLayout } from './state/app/layout-store.ts'
import { useBlog } from './state/blog/blog-store.ts'
import { useHistory } from './state/history/history-store.ts'
import { useMerge } from './state/history/merge-store.ts'
import { usePages } from './state/posts/pages-store.ts'
import { useWriting } from './state/writing/writing-store.ts'
import { TagsView } from './tags/tags-view.tsx'
import { JournalBanner } from './ui/journal-banner.tsx'
import { Notices } from './ui/notices.tsx'
import { Palette } from './ui/palette.tsx'
import { Rail } from './ui/rail.tsx'
import { Switcher } from './ui/switcher.tsx'
import { VanishedBanner } from './ui/vanished-banner.tsx'
import { WelcomeView } from './welcome/welcome-view.tsx'
import { WritingPane } from './writing/writing-pane.tsx'
import './app.css'

/** The window: the areas put together. Suspends until boot has answered. */
export function App({ booted }: { readonly booted: Promise<void> }) {
  use(booted)
  const hasBlog = useBlog(state => state.blog !== null)
  return (
    <I18nProvider locale={useLanguage()}>
      {hasBlog ? <Workspace /> : <NoBlog />}
      <Palette />
      <Switcher />
      <PostMenu />
      <OperationDialog />
      <TemplateDialog />
      <BulkDialog />
      <PictureChoicesDialog />
      <PictureDialog />
      <PicturePicker />
      <ActivityView />
      <ReportView />
      <Notices />
    </I18nProvider>
  )
}

function NoBlog() {
  const place = useLayout(state => state.place)
  if (place === 'help') return <HelpView />
  if (place === 'newBlog') return <NewBlogView />
  return place === 'settings' ? <SettingsView /> : <WelcomeView />
}

function Workspace() {
  const place = useLayout(state => state.place)
  const isPages = usePages(state => state.isListed)
  const column = useLayout(state => state.column)
  const isZen = useLayout(state => state.isZen)
  // What is typed while another blog is being opened would belong to neither.
  const isOpening = useBlog(state => state.isOpening)
  return (
    <div className="workspace" data-zen={(isZen && place === 'posts') || undefined} inert={isOpening}>
      <VanishedBanner />
      <JournalBanner />
      <div className="workspace-places">
        <Rail />
        {/* Stays when another place is shown: the editor lives as long as the window. */}
        <div className="workspace-place" hidden={place !== 'posts'}>
          <PostsView instead={insteadOfList(column, isPages)}>
            <Writing />
          </PostsView>
        </div>
        {place !== 'posts' && (
          <div className="workspace-place">
            <OtherPlace place={place} />
          </div>
        )}
      </div>
    </div>
  )
}

/** What stands in the place of the posts; null: nothing does. */
function insteadOfList(column: Column, isPages: boolean): ReactNode {
  if (column === 'search') return <SearchView />
  if (column === 'outline') return <OutlineView />
  return isPages ? <PagesColumn /> : null
}

const overviewParts: readonly OverviewPart[] = [
  { id: 'settings', title: 'blogSettings.title', view: <BlogSettingsTab /> },
]

function OtherPlace({ place }: { readonly place: Exclude<Place, 'posts'> }) {
  switch (place) {
    case 'tags':
      return <TagsView />
    case 'images':
      return <ImagesView />
    case 'site':
      return <SiteView />
    case 'blog':
      return <OverviewView more={overviewParts} />
    case 'settings':
      return <SettingsView />
    case 'newBlog':
      return <NewBlogView />
    case 'help':
      return <HelpView />
    default:
      return assertNever(place)
  }
}

function Writing() {
  const isEmpty = useWriting(state => state.postId === null && state.problem === null)
  const merging = useMerge(state => state.merging)
  const history = useHistory(state => state.shown)
  const isCovered = merging !== null || history !== null
  return (
    <>
      {isEmpty && !history && <NoPost />}
      {merging && <MergeView merging={merging} />}
      {history && <HistoryView shown={history} />}
      <div className="workspace-writing" hidden={isEmpty || isCovered}>
        <WritingPane preview={<PreviewPane />} cover={<CoverField />} />
      </div>
    </>
  )
}
