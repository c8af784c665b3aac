import { Facet } from '@codemirror/state'
import type { Message } from '../../../shared/errors.ts'

/** Words a sentence when it is shown: the language may be changed while posts are open. */
export type Word = (message: Message) => string

export const problemWords = Facet.define<Word, Word>({
  combine: given => given[0] ?? (({ key }) => key),
})
