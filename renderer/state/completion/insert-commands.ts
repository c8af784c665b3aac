// Blocks for the palette: those that every blog has, and the tags that this one uses.
import type { TagSnippet } from '../../../shared/completion/blog-completion.ts'
import { say } from '../../../shared/words/words.ts'
import { allBlockSnippets, blockSnippets } from '../../editor/snippets/block-snippets.ts'
import { insertBlock, insertParts } from '../../editor/snippets/insert-block.ts'
import { currentLanguage } from '../../say.ts'
import { type Command, registerCommands } from '../app/commands.ts'
import { focusText, theEditor } from '../writing/the-editor.ts'
import { useWriting } from '../writing/writing-store.ts'
import { useLearnt } from './learnt-store.ts'

const isWriting = () => useWriting.getState().postId !== null && useWriting.getState().readOnly === null

/** As the open blog has it: its own mark where an excerpt ends. */
function blockNow(id: string) {
  return blockSnippets(useLearnt.getState().learnt).find(block => block.id === id)
}

/** Headings are among the commands of the text already. */
export const insertCommands: readonly Command[] = allBlockSnippets()
  .filter(({ id }) => !/^insert\.heading/.test(id) && id !== 'insert.footnote' && id !== 'insert.tasks')
  .map(({ id, title }) => ({
    id,
    title,
    isAvailable: () => isWriting() && blockNow(id) !== undefined,
    run: () => {
      const block = blockNow(id)
      if (block) insertBlock(theEditor().view, block, key => say(currentLanguage(), key))
      focusText()
    },
  }))

const mostTags = 12

/** Offers the tags that the blog uses; the result ends it. */
export function offerUsedTags(): () => void {
  let takeBack = () => undefined as void
  const offer = () => {
    takeBack()
    const used = useLearnt.getState().learnt?.snippets.filter(({ uses }) => uses > 0) ?? []
    takeBack = registerCommands(used.slice(0, mostTags).map(tagCommand))
  }
  const stop = useLearnt.subscribe(offer)
  return () => {
    stop()
    takeBack()
  }
}

function tagCommand({ label, parts }: TagSnippet, at: number): Command {
  return {
    id: `insert.tag${at}`,
    title: 'command.insertTag',
    params: { tag: label },
    isAvailable: isWriting,
    run: () => {
      insertParts(theEditor().view, parts)
      focusText()
    },
  }
}
