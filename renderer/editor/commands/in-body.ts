import type { EditorState, StateCommand, Text } from '@codemirror/state'
import type { Generator } from '../../../shared/blog.ts'
import { splitPost } from '../../../shared/matter/split-post.ts'
import { postGenerator } from '../post-generator.ts'

/** Lets a command of Markdown work in a post's body only: in the front matter, and in a text that is only read, it does nothing. */
export function inBody(command: StateCommand): StateCommand {
  return target => {
    const { state } = target
    if (state.readOnly || state.selection.ranges.some(range => range.from < bodyFrom(state))) return false
    return command(target)
  }
}

/** Where the body begins. */
export function bodyFrom(state: EditorState): number {
  return bodyFromIn(state.doc, state.facet(postGenerator)())
}

/** Where the body of a text of a blog of that generator's begins. */
export function bodyFromIn(doc: Text, generator: Generator | null): number {
  return splitPost(doc.sliceString(0, longestMatter), generator).bodyFrom
}

/** No front matter is longer; a post may be, and is not looked through for each key. */
const longestMatter = 65_536
