import { mkdirSync, renameSync, rmSync, symlinkSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import type { PostSummary } from '../../shared/blog.ts'
import type { Events } from '../../shared/calls.ts'
import { openBlog } from '../blog/open-blog.ts'
import { sampleBlog } from '../blog/sample-blog.ts'
import { difference, type FollowedBlog, watchBlog } from './watch-blog.ts'

const a = '_posts/2020-01-01-a.md'
const b = '_posts/2020-01-02-b.md'

let followed: FollowedBlog | null = null
afterEach(() => followed?.close())

interface Follow {
  readonly root: string
  readonly told: Events['blog.changed'][]
  /** Resolves when this is true of all that was told. */
  until(isTrue: (told: readonly Events['blog.changed'][]) => boolean): Promise<void>
  readonly vanished: Promise<void>
  /** How often a text beside the posts was told. */
  readonly textsTold: () => number
}

/** `failed`: what happens while a listing fails, before it says so. */
async function follow(failed: (root: string) => Promise<void> = async () => undefined): Promise<Follow> {
  const root = sampleBlog({ [a]: '---\ntitle: A\n---\n' })
  const told: Events['blog.changed'][] = []
  const waiting = new Set<() => void>()
  let tellVanished: () => void = () => undefined
  const vanished = new Promise<void>(resolve => {
    tellVanished = resolve
  })
  const problems: unknown[] = []
  let texts = 0
  const blog = await openBlog(root)
  const listPosts = () =>
    blog.listPosts().catch(async (error: unknown) => {
      await failed(root)
      throw error
    })
  followed = watchBlog(
    { ...blog, listPosts },
    {
      changed: fact => {
        told.push(fact)
        for (const check of waiting) check()
      },
      counted: () => undefined,
      textsChanged: () => texts++,
      vanished: tellVanished,
      log: error => problems.push(error),
    },
  )
  await followed.list()
  const until: Follow['until'] = isTrue =>
    new Promise(resolve => {
      const check = () => {
        if (isTrue(told)) resolve()
      }
      waiting.add(check)
      check()
    })
  return { root, told, until, vanished, textsTold: () => texts }
}

const hasTold = (id: string, title: string) => (told: readonly Events['blog.changed'][]) =>
  told.some(({ changed }) => changed.some(post => post.id === id && post.title === title))

describe('watchBlog', () => {
  test('tells a post that changed, one that appeared, and one that went', async () => {
    const { root, told, until } = await follow()
    writeFileSync(join(root, a), '---\ntitle: Changed\n---\n')
    await until(hasTold(a, 'Changed'))
    writeFileSync(join(root, b), '---\ntitle: B\n---\n')
    await until(hasTold(b, 'B'))
    rmSync(join(root, a))
    await until(all => all.some(({ removed }) => removed.includes(a)))
    expect(told.flatMap(({ changed }) => changed.map(({ id }) => id)).sort()).toContain(b)
  })

  test('a post that is replaced by a rename, as a safe save does, is told once as changed', async () => {
    const { root, told, until } = await follow()
    writeFileSync(join(root, '_posts/.~ink-0123456789ab.tmp'), '---\ntitle: Saved\n---\n')
    renameSync(join(root, '_posts/.~ink-0123456789ab.tmp'), join(root, a))
    await until(hasTold(a, 'Saved'))
    expect(told.flatMap(({ removed }) => removed)).toEqual([])
  })

  test('a page beside the posts that comes, changes or goes is told, and not as a post', async () => {
    const { root, told, textsTold } = await follow()
    writeFileSync(join(root, 'about.md'), 'One.\n')
    await expect.poll(textsTold).toBeGreaterThan(0)
    const once = textsTold()
    writeFileSync(join(root, 'about.md'), 'Another.\n')
    await expect.poll(textsTold).toBeGreaterThan(once)
    const twice = textsTold()
    rmSync(join(root, 'about.md'))
    await expect.poll(textsTold).toBeGreaterThan(twice)
    expect(told).toEqual([])
  })

  test('a new folder is followed too', async () => {
    const { root, until } = await follow()
    mkdirSync(join(root, 'movies/_posts'), { recursive: true })
    writeFileSync(join(root, 'movies/_posts/2020-01-03-c.md'), '---\ntitle: C\n---\n')
    await until(hasTold('movies/_posts/2020-01-03-c.md', 'C'))
    writeFileSync(join(root, 'movies/_posts/2020-01-03-c.md'), '---\ntitle: D\n---\n')
    await until(hasTold('movies/_posts/2020-01-03-c.md', 'D'))
  })

  test('what a listing told is not told again', async () => {
    const { root, told, until } = await follow()
    writeFileSync(join(root, b), '---\ntitle: B\n---\n')
    await followed?.list()
    writeFileSync(join(root, a), '---\ntitle: Next\n---\n')
    await until(hasTold(a, 'Next'))
    expect(told.flatMap(({ changed }) => changed.map(({ title }) => title))).toEqual(['Next'])
  })

  test('a blog whose folder is deleted, or moved away, has vanished', async () => {
    const deleted = await follow()
    rmSync(deleted.root, { recursive: true })
    await deleted.vanished
    const moved = await follow()
    renameSync(moved.root, `${moved.root}-moved`)
    await moved.vanished
    rmSync(`${moved.root}-moved`, { recursive: true })
  })

  test('a blog that vanished and is found again by a listing is followed again', async () => {
    const { root, told, until, vanished } = await follow()
    renameSync(root, `${root}-away`)
    await vanished
    await expect(followed?.list()).rejects.toMatchObject({ key: 'blog.missing' })
    renameSync(`${root}-away`, root)
    expect(await followed?.list()).toHaveLength(1)
    writeFileSync(join(root, b), '---\ntitle: Back\n---\n')
    await until(hasTold(b, 'Back'))
    expect(told.flatMap(({ removed }) => removed)).toEqual([])
  })

  test('a blog whose folder comes back is told by itself, also when nothing in it changed', async () => {
    const { root, told, until, vanished } = await follow()
    renameSync(root, `${root}-away`)
    await vanished
    renameSync(`${root}-away`, root)
    await until(all => all.length === 1)
    expect(told).toEqual([{ changed: [], removed: [] }])
    writeFileSync(join(root, b), '---\ntitle: Back\n---\n')
    await until(hasTold(b, 'Back'))
  })

  test('also when something more happened in it at the moment it vanished', async () => {
    // Whoever watches the same folder is told in the same turn, so that the blog's own watch has heard of it too.
    const happen = (root: string) =>
      new Promise<void>(resolve => {
        const watcher = watch(`${root}-away/_posts`, () => {
          watcher.close()
          setImmediate(resolve)
        })
        writeFileSync(join(`${root}-away`, '_posts/2020-01-03-c.md'), 'c')
      })
    const { root, until, vanished } = await follow(happen)
    renameSync(root, `${root}-away`)
    await vanished
    renameSync(`${root}-away`, root)
    await followed?.list()
    writeFileSync(join(root, b), '---\ntitle: Back\n---\n')
    await until(hasTold(b, 'Back'))
  })

  test('a link that leads round in a circle is no trouble', async () => {
    const { root, until } = await follow()
    symlinkSync(root, join(root, '_posts/circle'))
    writeFileSync(join(root, b), '---\ntitle: B\n---\n')
    await until(hasTold(b, 'B'))
  })
})

describe('difference', () => {
  const post = (id: string): PostSummary => ({
    id,
    title: id,
    date: null,
    tags: [],
    categories: [],
    draft: false,
    problem: null,
    hidden: null,
    sizeBytes: 0,
    changedMs: 0,
    words: null,
  })

  test('is by identity, and nothing when nothing changed', () => {
    const [one, two, newTwo, three] = [post('1'), post('2'), post('2'), post('3')]
    const map = (...posts: PostSummary[]) => new Map(posts.map(summary => [summary.id, summary]))
    expect(difference(map(one, two), map(one, two))).toBe(null)
    expect(difference(map(one, two), map(newTwo, three))).toEqual({
      changed: [newTwo, three],
      removed: ['1'],
    })
  })
})

test('closed while it looks at the disk, it watches nothing any more', async () => {
  const watched = () => process.getActiveResourcesInfo().filter(kind => kind === 'FSEventWrap').length
  const root = sampleBlog({ [a]: '---\ntitle: A\n---\n' })
  const blog = await openBlog(root)
  const before = watched()
  let listings = 0
  let ended: () => void = () => undefined
  const isOver = new Promise<void>(resolve => {
    ended = resolve
  })
  const own = watchBlog(
    {
      ...blog,
      async listPosts() {
        const posts = await blog.listPosts()
        if (++listings < 2) return posts
        own.close()
        setTimeout(ended, 50)
        return posts
      },
    },
    { changed: () => undefined, counted: () => undefined, vanished: () => undefined, log: () => undefined },
  )
  await own.list()
  writeFileSync(join(root, b), '---\ntitle: B\n---\n')
  await isOver
  expect(watched()).toBe(before)
})

test('where there are more folders than are watched, what happens in the others is found too', async () => {
  const root = sampleBlog({ [a]: '---\ntitle: A\n---\n', 'img/.keep': '' })
  const blog = await openBlog(root)
  let [stirs, titles]: [number, string[]] = [0, []]
  const listener = {
    changed: ({ changed }: Events['blog.changed']) => {
      titles = titles.concat(changed.map(({ title }) => title))
    },
    counted: () => undefined,
    vanished: () => undefined,
    stirred: () => stirs++,
    log: () => undefined,
  }
  // The blog's own folder, and none in it.
  followed = watchBlog(blog, listener, { maxWatches: 1, pollMs: 40 })
  await followed.list()
  writeFileSync(join(root, a), '---\ntitle: Changed\n---\n')
  await expect.poll(() => titles, { timeout: 5000 }).toContain('Changed')
  await expect.poll(() => stirs, { timeout: 5000 }).toBeGreaterThan(0)
})
