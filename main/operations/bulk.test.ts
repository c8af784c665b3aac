import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openBlog } from '../blog/open-blog.ts'
import { sampleBlog, sampleFolder } from '../blog/sample-blog.ts'
import { openHistory } from '../disk/history/history.ts'
import { type FsPort, nodeFs } from '../disk/node-fs.ts'
import { createOpenDocuments } from '../documents/open-documents.ts'
import { createBulk } from './bulk.ts'

test('however many posts go, few files are open at a time: a system allows only so many', async () => {
  const posts = Array.from({ length: 200 }, (_, at) => `_posts/2024-01-01-p${at}.md`)
  const root = sampleBlog(Object.fromEntries(posts.map(id => [id, `---\ntitle: ${id}\n---\n`])))
  const { fs, mostAtOnce } = countingFs()
  const dataFolder = sampleFolder()
  const history = openHistory(fs, dataFolder, root)
  const bulk = createBulk({
    ...{ fs, dataFolder, history, now: Date.now },
    blog: await openBlog(root),
    documents: createOpenDocuments({ fs, root, history, now: Date.now }),
    flush: async () => ({ saved: [], failed: [] }),
    log: error => expect(error).toBeUndefined(),
  })
  await bulk.run({
    change: { type: 'trashPosts', posts },
    leaveOut: [],
    trash: async path => rmSync(path),
    signal: new AbortController().signal,
    progressed: () => undefined,
  })
  expect(posts.filter(id => existsSync(join(root, id)))).toEqual([])
  expect(mostAtOnce()).toBeLessThan(50)
})

/** The disk, counting how many files are being read at the same time. */
function countingFs(): { fs: FsPort; mostAtOnce: () => number } {
  let [now, most] = [0, 0]
  const fs: FsPort = {
    ...nodeFs,
    async readFile(path) {
      most = Math.max(most, ++now)
      return nodeFs.readFile(path).finally(() => now--)
    },
  }
  return { fs, mostAtOnce: () => most }
}
