import type { Boot } from '../../../shared/calls/app.ts'
import { ask } from '../../ask.ts'
import { acceptBlog } from '../blog/blog-actions.ts'
import { useBlog } from '../blog/blog-store.ts'
import { usePreview } from '../writing/preview-store.ts'
import { restoreLayout } from './layout-store.ts'
import { useSettings } from './settings-store.ts'

/** Asks once for everything the first picture needs. Posts follow by themselves: their list shows its own progress. */
export async function boot(): Promise<void> {
  restoreLayout()
  acceptBoot(await ask('app.boot', undefined))
}

function acceptBoot({ blog, recents, problem, previewKey, ...about }: Boot): void {
  useSettings.setState(about)
  usePreview.setState({ key: previewKey })
  useBlog.setState({ recents, problem })
  if (blog) void acceptBlog(blog)
}
