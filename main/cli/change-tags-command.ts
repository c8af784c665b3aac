import { resolve } from 'node:path'
import type { BulkChange, BulkPreview, TagField } from '../../shared/bulk/bulk-change.ts'
import { previewBulk } from '../../shared/bulk/preview-bulk.ts'
import { atOnce } from '../../shared/bulk/steps.ts'
import { AppError } from '../../shared/errors.ts'
import { say } from '../../shared/words/words.ts'
import type { Blog } from '../blog/blog.ts'
import { openBlog } from '../blog/open-blog.ts'
import { blogDesk } from './blog-desk.ts'
import { findPost } from './find-post.ts'
import { printPlan } from './print-plan.ts'
import type { CommandInput, ExitCode } from './run-cli.ts'

/** What the words of a command line mean as a change; `names` are those after the blog. */
type Reader = (names: readonly string[], input: CommandInput, blog: Blog) => Promise<BulkChange>

const readers = {
  rename: async ([from = '', to = ''], input) => ({ type: 'renameTag', field: fieldOf(input), from, to }),
  merge: async (names, input) => {
    const to = input.values.into
    if (to === undefined) throw new AppError('invalid', 'cli.valueNeeded', { option: '--into' })
    return { type: 'mergeTags', field: fieldOf(input), from: names, to }
  },
  split: async ([from = '', ...into], input) => ({ type: 'splitTag', field: fieldOf(input), from, into }),
  delete: async (names, input) => ({ type: 'deleteTags', field: fieldOf(input), names }),
  add: async ([name = '', ...posts], input, blog) => ({
    ...{ type: 'addTags', field: fieldOf(input), names: [name] },
    posts: await postsOf(posts, input, blog),
  }),
  remove: async ([name = '', ...posts], input, blog) => ({
    ...{ type: 'removeTags', field: fieldOf(input), names: [name] },
    posts: await postsOf(posts, input, blog),
  }),
  move: async (names, input) => {
    const from = fieldOf(input)
    return { type: 'moveTags', from, names, to: from === 'tags' ? 'categories' : 'tags' }
  },
} as const satisfies Readonly<Record<string, Reader>>

/** What is done to tags, as the command line names it. */
export type TagChange = keyof typeof readers

/**
 * `inkstone tags rename <blog> …` and its like: changes the tags of many posts as one.
 *
 * Ends with 1 when no post would change, or a post that may have the tag could not be changed.
 */
export function changeTagsCommand(name: TagChange): (input: CommandInput) => Promise<ExitCode> {
  return async input => {
    const { io, places, flags } = input
    const [folder = '', ...names] = places
    const blog = await openBlog(resolve(io.cwd, folder), io.homeFolder)
    const change = await readers[name](names, input, blog)
    const desk = blogDesk(input, blog)
    if (!flags['dry-run']) await desk.recover()
    const preview = atOnce(previewBulk(change, await desk.bulk.plan(change)))
    if (preview.refusal !== null && preview.refusal.key !== 'bulk.nothing') {
      throw new AppError('invalid', preview.refusal.key, preview.refusal.params)
    }
    const isDone = !flags['dry-run'] && preview.refusal === null
    const number = isDone ? (await desk.bulk.run(orderOf(change, input))).number : null
    printPlan(input, preview, number)
    return isWhole(preview) ? 0 : 1
  }
}

function fieldOf({ flags }: CommandInput): TagField {
  return flags.categories ? 'categories' : 'tags'
}

async function postsOf(named: readonly string[], { io }: CommandInput, blog: Blog) {
  return Promise.all(named.map(post => findPost(blog, post, io.cwd)))
}

function orderOf(change: BulkChange, { io, language }: CommandInput) {
  return {
    change,
    leaveOut: [],
    // Nothing of a tag is a file.
    trash: () => Promise.reject(new Error('not asked for here')),
    signal: io.signal,
    progressed(done: number, total: number) {
      if (!io.isTerminal) return
      io.err(`\r${say(language, 'cli.progress', { done, total })}${done === total ? '\n' : ''}`)
    },
  }
}

function isWhole({ refusal, files, warnings }: BulkPreview): boolean {
  const isUnknown = warnings.some(({ key }) => key === 'bulk.mayHave')
  return refusal === null && !isUnknown && files.every(({ lines }) => lines.length > 0)
}
