import type { Handlers } from '../shared/calls.ts'
import type { Log } from './answer.ts'
import type { Activity } from './app/activity.ts'
import type { HistoryKeeper } from './app/history-keeper.ts'
import type { ListViews } from './app/list-views.ts'
import type { RecentBlogs } from './app/recents.ts'
import type { RemotePictures } from './app/remote-pictures.ts'
import type { SettingsStore } from './app/settings.ts'
import type { SiteLooks } from './app/site-looks.ts'
import type { Checkers } from './check/checkers.ts'
import type { Desktop } from './desktop.ts'
import type { Exporter } from './exporter-port.ts'
import { appHandlers } from './handlers/app.ts'
import { blogHandlers } from './handlers/blog.ts'
import { bulkHandlers } from './handlers/bulk.ts'
import { checkHandlers } from './handlers/check.ts'
import { completionHandlers } from './handlers/completion.ts'
import { exportHandlers } from './handlers/export.ts'
import { historyHandlers } from './handlers/history.ts'
import { imageListHandlers } from './handlers/image-list.ts'
import { imageHandlers } from './handlers/images.ts'
import { listHandlers } from './handlers/list.ts'
import { operationHandlers } from './handlers/operations.ts'
import { postHandlers } from './handlers/posts.ts'
import { previewHandlers } from './handlers/preview.ts'
import { searchHandlers } from './handlers/search.ts'
import { sitePreviewHandlers } from './handlers/site-preview.ts'
import { tagHandlers } from './handlers/tags.ts'
import type { Emit, Session } from './session.ts'
import type { SitePreview } from './site-preview-port.ts'

export interface HandlerParts {
  readonly session: Session
  readonly settings: SettingsStore
  readonly recents: RecentBlogs
  readonly listViews: ListViews
  readonly desktop: Desktop
  readonly exporter: Exporter
  readonly sitePreview: SitePreview
  readonly remotePictures: RemotePictures
  readonly siteLooks: SiteLooks
  readonly checkers: Checkers
  readonly historyKeeper: HistoryKeeper
  readonly emit: Emit
  readonly log: Log
  readonly activity: Activity
  /** Where the app keeps what is its own. */
  readonly dataFolder: string
  /** The folder that the app was started with; null: none. It is opened by the first `app.boot`. */
  readonly startFolder: string | null
  /** The first path segment of the preview's pages: `ink-preview://shell/<previewKey>/…`. */
  readonly previewKey: string
  /** The example blog that comes with the app. */
  readonly exampleFolder: string
}

/** Every call of the window, by area. */
export function createHandlers(parts: HandlerParts): Handlers {
  return {
    ...appHandlers(parts),
    ...blogHandlers(parts),
    ...postHandlers(parts),
    ...listHandlers(parts),
    ...operationHandlers(parts),
    ...searchHandlers(parts.session),
    ...bulkHandlers(parts),
    ...tagHandlers(parts),
    ...historyHandlers(parts.session),
    ...imageHandlers(parts.session),
    ...imageListHandlers(parts),
    ...checkHandlers(parts),
    ...completionHandlers(parts),
    ...exportHandlers(parts),
    ...sitePreviewHandlers(parts),
    ...previewHandlers(parts),
  }
}
