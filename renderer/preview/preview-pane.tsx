import { useEffect, useEffectEvent, useRef } from 'react'
import { type Language, say } from '../../shared/words/words.ts'
import type { ToShell } from '../preview-frame/protocol.ts'
import { useLanguage, useSay } from '../say.ts'
import { useBlog } from '../state/blog/blog-store.ts'
import { usePreview } from '../state/writing/preview-store.ts'
import { connectPreview } from './connect-preview.ts'
import type { PreviewFrame } from './preview-frame.ts'
import { useDarkness } from './use-darkness.ts'
import './preview.css'

/** The post as it will look, beside the text; it follows the caret. */
export function PreviewPane() {
  const label = useSay()('editor.preview')
  const language = useLanguage()
  const isDark = useDarkness()
  const blog = useBlog(state => state.blog)
  const previewKey = usePreview(state => state.key)
  const place = useRef<HTMLElement>(null)
  const frame = useRef<PreviewFrame>(null)
  const look = useEffectEvent(() => lookMessage(isDark, language))

  useEffect(() => {
    const host = place.current
    if (!host || !blog || previewKey === '') return
    const connection = connectPreview(host, previewKey, label, blog)
    frame.current = connection.frame
    connection.frame.tell(look())
    return () => {
      frame.current = null
      connection.disconnect()
    }
  }, [blog, previewKey, label])

  useEffect(() => frame.current?.tell(lookMessage(isDark, language)), [isDark, language])

  return <aside className="preview" ref={place} aria-label={label} />
}

function lookMessage(isDark: boolean, language: Language): ToShell {
  return {
    kind: 'look',
    theme: isDark ? 'dark' : 'light',
    words: {
      post: say(language, 'editor.previewPost'),
      remotePicture: say(language, 'editor.remotePicture'),
      embed: say(language, 'editor.embed'),
      missingPicture: say(language, 'editor.missingPicture'),
      diagramProblem: say(language, 'preview.diagramProblem'),
    },
  }
}
