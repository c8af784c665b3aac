import type { FileId } from '../../shared/blog.ts'
import type { Message } from '../../shared/errors.ts'
import { say } from '../../shared/words/words.ts'
import type { CommandInput } from './run-cli.ts'

/** Says why a post's field cannot be read or set, and which post it is; gives the exit code. */
export function refuse({ io, language }: CommandInput, id: FileId, { key, params }: Message): 2 {
  io.err(`${id}: ${say(language, key, params)}\n`)
  return 2
}
