import { ask, listen } from '../ask.ts'
import { reportError } from '../state/app/notices-store.ts'
import type { PreviewFrame } from './preview-frame.ts'

/** Files are stamped by the disk's clock, which may be a little behind ours. */
const slackMs = 3000

export interface PictureRenewal {
  /** The page says which pictures it has shown. */
  take(assets: readonly string[]): void
  stop(): void
}

/** Has the preview show a picture of the blog anew when its file becomes another, by whoever did that. */
export function renewPictures(frame: PreviewFrame): PictureRenewal {
  let lookedMs = Date.now()
  const renew = async (assets: readonly string[]) => {
    const sinceMs = lookedMs - slackMs
    lookedMs = Date.now()
    const { changed } = await ask('preview.changedPictures', { assets, sinceMs })
    if (changed.length > 0) frame.tell({ kind: 'renew', assets: changed })
  }
  return {
    take(assets) {
      if (assets.length > 0) void renew(assets).catch(reportError)
    },
    stop: listen('images.changed', () => frame.tell({ kind: 'askPictures' })),
  }
}
