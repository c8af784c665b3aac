import { useEffect, useEffectEvent, useRef } from 'react'
import { type Language, say } from '../../shared/words/words.ts'
import type { PreviewLook, PreviewView } from '../preview-frame/protocol.ts'
import { useLanguage, useSay } from '../say.ts'
import { attempt } from '../state/app/notices-store.ts'
import { useBlog } from '../state/blog/blog-store.ts'
import { usePageAround } from '../state/preview/page-around.ts'
import { usePreviewLook } from '../state/preview/preview-look-store.ts'
import { readRemotePictures, useRemotePictures } from '../state/preview/remote-pictures.ts'
import { usePreview } from '../state/writing/preview-store.ts'
import { connectPreview } from './connect-preview.ts'
import { PreviewBar } from './preview-bar.tsx'
import type { PreviewFrame } from './preview-frame.ts'
import { useDarkness } from './use-darkness.ts'
import { useFreshPage } from './use-fresh-page.ts'
import './preview.css'

/** The post as it will look, beside the text; it follows the caret. */
export function PreviewPane() {
  const label = useSay()('editor.preview')
  const blog = useBlog(state => state.blog)
  const previewKey = usePreview(state => state.key)
  const allowsRemote = useRemotePictures(state => state.isAllowed)
  const place = useRef<HTMLDivElement>(null)
  const frame = useRef<PreviewFrame>(null)
  const look = useLook(allowsRemote === true)
  const tellLook = useEffectEvent(() => frame.current?.tell({ kind: 'look', ...look }))
  useFreshPage()

  useEffect(() => {
    if (blog) void attempt(() => readRemotePictures(blog.folder))
  }, [blog])

  // The page's policy says whether pictures of other sites are let in: it is loaded again when that changes.
  useEffect(() => {
    const host = place.current
    if (!host || !blog || previewKey === '' || allowsRemote === null) return
    const connection = connectPreview(host, previewKey, label, blog)
    frame.current = connection.frame
    tellLook()
    return () => {
      frame.current = null
      connection.disconnect()
    }
  }, [blog, previewKey, label, allowsRemote])

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is told is the look; it is read by the event.
  useEffect(() => tellLook(), [look.theme, look.view, look.page, look.words])

  return (
    <aside className="preview" aria-label={label}>
      <PreviewBar />
      <div className="preview-frame" ref={place} />
    </aside>
  )
}

function useLook(allowsRemote: boolean): PreviewLook {
  const language = useLanguage()
  const isWindowDark = useDarkness()
  const view: PreviewView = usePreviewLook(state => state.view)
  const theme = usePreviewLook(state => state.theme)
  const page = usePageAround(state => state.html)
  const isDark = theme === 'window' ? isWindowDark : theme === 'dark'
  return { theme: isDark ? 'dark' : 'light', view, page, allowsRemote, words: wordsIn(language) }
}

type Words = PreviewLook['words']
const worded = new Map<Language, Words>()

/** The same object each time, so that the page is told of new words only. */
function wordsIn(language: Language): Words {
  const known = worded.get(language)
  if (known) return known
  const words = {
    post: say(language, 'editor.previewPost'),
    remotePicture: say(language, 'editor.remotePicture'),
    allowRemote: say(language, 'preview.allowRemote'),
    embed: say(language, 'editor.embed'),
    missingPicture: say(language, 'editor.missingPicture'),
    diagramProblem: say(language, 'preview.diagramProblem'),
  }
  worded.set(language, words)
  return words
}
