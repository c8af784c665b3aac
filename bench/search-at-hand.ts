import { resolve } from 'node:path'
import { openBlog } from '../main/blog/open-blog.ts'
import { createPostSearch, type PostSearch } from '../main/search/post-search.ts'
import { plainSearch } from '../shared/search/search.ts'

/** The search of a blog, with the worker that ships, as the app has it once the posts are listed. */
export async function withSearch<T>(folder: string, work: (search: PostSearch) => Promise<T>): Promise<T> {
  const blog = await openBlog(folder)
  const search = createPostSearch({
    blog,
    documents: { dirtyIds: () => [], tip: () => null },
    list: () => blog.listPosts(),
    workerFile: resolve('out/main/search-worker.cjs'),
    log: error => console.error(error),
  })
  // Its thread alone keeps no process alive.
  const awake = setInterval(() => undefined, 1000)
  try {
    search.listed(await blog.listPosts())
    return await work(search)
  } finally {
    search.close()
    clearInterval(awake)
  }
}

/** Resolves when the texts of all posts are at hand. */
export async function untilRead(search: PostSearch): Promise<void> {
  for (;;) {
    const { read, of } = await search.match({
      query: 'zq',
      options: { ...plainSearch, limit: 1, perPost: 1 },
    })
    if (of > 0 && read === of) return
    await new Promise(resolve => setTimeout(resolve, 5))
  }
}
