import { resolve } from 'node:path'
import type { TagSuggestion } from '../../shared/tags/tag-suggestion.ts'
import { sayNames } from '../../shared/words/worded.ts'
import { say } from '../../shared/words/words.ts'
import { openBlog } from '../blog/open-blog.ts'
import { suggestTags } from '../operations/suggest-tags.ts'
import { printable } from './printable.ts'
import type { CommandInput, ExitCode } from './run-cli.ts'

/** `inkstone tags suggest <blog>`: what might be put in order; it changes nothing. */
export async function suggestTagsCommand(input: CommandInput): Promise<ExitCode> {
  const { io, language, places, flags } = input
  const blog = await openBlog(resolve(io.cwd, places[0] ?? ''), io.homeFolder)
  const suggestions = await suggestTags(blog, flags.categories ? 'categories' : 'tags')
  if (flags.json) {
    const worded = suggestions.map(one => ({ ...one, message: say(language, one.why.key, one.why.params) }))
    io.out(`${JSON.stringify({ suggestions: worded })}\n`)
  } else if (suggestions.length === 0) io.out(`${say(language, 'suggest.none')}\n`)
  else io.out(suggestions.map(one => linesOf(one, input)).join(''))
  return 0
}

function linesOf({ kind, tags, why, address }: TagSuggestion, { language }: CommandInput): string {
  const names =
    kind === 'once'
      ? [
          sayNames(
            language,
            tags.map(({ tag }) => tag),
          ),
        ]
      : []
  const said = address === null ? [] : [say(language, address.key, address.params)]
  const [first = '', ...more] = [say(language, why.key, why.params), ...names, ...said].map(printable)
  return `${first}\n${more.map(line => `  ${line}\n`).join('')}`
}
