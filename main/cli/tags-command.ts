import { resolve } from 'node:path'
import { readConflictCopy } from '../../shared/post/conflict-copy.ts'
import { say } from '../../shared/words/words.ts'
import { openBlog } from '../blog/open-blog.ts'
import { countTags } from '../operations/count-tags.ts'
import { printable } from './printable.ts'
import type { CommandInput, ExitCode } from './run-cli.ts'

/** `inkstone tags <blog>`: every tag with the number of its posts, drafts too, conflict copies not, the commonest first. */
export async function tagsCommand({ io, language, places, flags }: CommandInput): Promise<ExitCode> {
  const blog = await openBlog(resolve(io.cwd, places[0] ?? ''), io.homeFolder)
  const posts = (await blog.listPosts()).filter(({ id }) => readConflictCopy(id) === null)
  const tags = countTags(posts.map(({ summary }) => summary.tags))
  if (flags.json) io.out(`${JSON.stringify({ tags })}\n`)
  else if (tags.length === 0) io.out(`${say(language, 'cli.noTags')}\n`)
  else io.out(tags.map(({ tag, count }) => `${String(count).padStart(5)}  ${printable(tag)}\n`).join(''))
  return 0
}
