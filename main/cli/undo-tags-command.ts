import { resolve } from 'node:path'
import { say } from '../../shared/words/words.ts'
import { openBlog } from '../blog/open-blog.ts'
import { blogDesk } from './blog-desk.ts'
import { printable } from './printable.ts'
import type { CommandInput, ExitCode } from './run-cli.ts'

/** `inkstone tags undo <blog>`: takes back the last change of the blog's files, whoever made it, app or command line. */
export async function undoTagsCommand(input: CommandInput): Promise<ExitCode> {
  const { io, language, places, flags } = input
  const blog = await openBlog(resolve(io.cwd, places[0] ?? ''), io.homeFolder)
  const desk = blogDesk(input, blog)
  await desk.recover()
  const { what } = await desk.operations.undo(null)
  const message = say(language, what.key, what.params)
  if (flags.json) io.out(`${JSON.stringify({ undone: { ...what, message } })}\n`)
  else io.out(`${printable(say(language, 'cli.undone', { what: message }))}\n`)
  return 0
}
