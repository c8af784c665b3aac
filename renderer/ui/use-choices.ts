import { useSay } from '../say.ts'
import { isAvailable, keysOf, useCommands } from '../state/app/commands.ts'
import type { PaletteKind } from '../state/app/layout-store.ts'
import { entriesOf, useBlog } from '../state/blog/blog-store.ts'
import { pagesById, usePages } from '../state/posts/pages-store.ts'
import { postsById } from '../state/posts/post-entries.ts'
import { useTitles } from '../state/search/titles-store.ts'
import { headingsOfText, linesOfText } from '../state/writing/the-editor.ts'
import { useIsMac } from './key-hint.tsx'
import { type Choice, commandChoices, placeChoices, postChoices } from './palette-choices.ts'
import { readPaletteText } from './palette-text.ts'

/** What the palette offers for a text. */
export function useChoices(palette: PaletteKind, typed: string): readonly Choice[] {
  const say = useSay()
  const isMac = useIsMac()
  const commands = useCommands(state => state.commands)
  const posts = postsById(entriesOf(useBlog(state => state.posts)))
  const pages = pagesById(usePages(state => state.pages))
  const found = useTitles(state => state.found)
  const query = readPaletteText(typed, palette)
  switch (query.kind) {
    case 'commands': {
      const offered = commands
        .filter(command => command.id !== 'palette.open' && isAvailable(command))
        .map(command => ({
          id: command.id,
          title: say(command.title, command.params),
          keys: keysOf(command, isMac),
        }))
      const fitting = commandChoices(query.text, offered)
      // Everything is found by one field; a sign before the text asks for commands alone.
      const isAll = palette === 'commands' && query.text.trim() !== ''
      return isAll ? [...fitting, ...postChoices(found, posts, pages)] : fitting
    }
    case 'posts':
      return postChoices(found, posts, pages)
    case 'headings':
      return placeChoices(query.text, headingsOfText())
    case 'line': {
      const line = Math.min(query.line ?? 0, linesOfText())
      return line > 0 ? [{ kind: 'place', id: 'line', title: say('palette.line', { line }), line }] : []
    }
  }
}
