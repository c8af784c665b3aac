import { useBlog } from '../blog/blog-store.ts'

/** A blog that is just being opened has better things to do than to answer questions about itself. */
const restMs = 600

/** Resolves a moment after the posts of the open blog are listed; false: it is another blog, or none, by then. */
export async function whenListed(): Promise<boolean> {
  const { blog } = useBlog.getState()
  if (blog === null) return false
  const { folder } = blog
  const isSame = () => useBlog.getState().blog?.folder === folder
  if (listedFolder === folder) return true
  await new Promise<void>(resolve => {
    const look = () => {
      if (isSame() && useBlog.getState().posts.kind === 'loading') return
      stop()
      resolve()
    }
    const stop = useBlog.subscribe(look)
    look()
  })
  await new Promise(resolve => setTimeout(resolve, restMs))
  if (!isSame()) return false
  listedFolder = folder
  return true
}

let listedFolder = ''
