import { useEffect } from 'react'
import { attempt } from '../state/app/notices-store.ts'
import { useSiteLook } from '../state/blog/site-look-store.ts'
import { readPageAround } from '../state/preview/page-around.ts'
import { usePreviewLook } from '../state/preview/preview-look-store.ts'
import { useWriting } from '../state/writing/writing-store.ts'

/** What is typed into the front matter is on the page this long after the last key. */
const pauseMs = 600

/** Keeps what stands around the post on its page as the post, its front matter and the site's look have it. */
export function useFreshPage(): void {
  const isWanted = usePreviewLook(state => state.view !== 'article')
  const postId = useWriting(state => state.postId)
  const fields = useWriting(state => state.fields)
  const look = useSiteLook(state => state.look)
  const facts = JSON.stringify([fields, look])

  // biome-ignore lint/correctness/useExhaustiveDependencies: other facts are another page.
  useEffect(() => {
    if (!isWanted || postId === null) return
    const timer = setTimeout(() => void attempt(() => readPageAround(postId)), pauseMs)
    return () => clearTimeout(timer)
  }, [isWanted, postId, facts])

  // At once for a post that is opened, or a view that is turned to.
  useEffect(() => {
    if (isWanted && postId !== null) void attempt(() => readPageAround(postId))
  }, [isWanted, postId])
}
