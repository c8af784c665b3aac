import { join } from 'node:path'
import * as v from 'valibot'
import type { OpenBlog, RecentBlog } from '../../shared/blog.ts'
import type { FsPort } from '../disk/node-fs.ts'
import { sha256 } from '../disk/sha256.ts'
import { openJsonFile } from './json-file.ts'

/** The blogs that were opened last, the newest first. */
export interface RecentBlogs {
  list(): readonly RecentBlog[]
  remember(blog: Pick<OpenBlog, 'name' | 'folder'>): Promise<void>
  forget(id: string): Promise<readonly RecentBlog[]>
}

const maxRecents = 12
const recentSchema = v.object({ id: v.string(), name: v.string(), folder: v.string() })

export async function openRecents(fs: FsPort, dataFolder: string): Promise<RecentBlogs> {
  const file = openJsonFile<readonly RecentBlog[]>({
    fs,
    path: join(dataFolder, 'recents.json'),
    parse: v.parser(v.array(recentSchema)),
    fallback: [],
  })
  let recents = await file.read()
  const change = async (changed: readonly RecentBlog[]) => {
    await file.write(changed)
    recents = changed
  }
  return {
    list: () => recents,
    async remember({ name, folder }) {
      // Opened again, it keeps its id: the list in the window stays right.
      const id = sha256(folder).slice(0, 16)
      const others = recents.filter(recent => recent.id !== id)
      await change([{ id, name, folder }, ...others].slice(0, maxRecents))
    },
    async forget(id) {
      await change(recents.filter(recent => recent.id !== id))
      return recents
    },
  }
}
