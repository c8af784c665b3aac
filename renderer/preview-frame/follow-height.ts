import type { Article } from './article.ts'

/**
 * Calls `onChange` when the article has become longer or shorter by itself: a picture has come, a diagram is drawn.
 *
 * Before it is painted, so that nothing is seen to jump. The result stops it.
 */
export function followHeight({ body }: Article, onChange: () => void): () => void {
  const observer = new ResizeObserver(onChange)
  observer.observe(body)
  return () => observer.disconnect()
}
