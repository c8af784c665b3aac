// Every command of the text, with its key: for the editor's keys and for the palette.
import { startCompletion } from '@codemirror/autocomplete'
import { addCursorAbove, addCursorBelow, moveLineDown, moveLineUp } from '@codemirror/commands'
import { foldAll, foldCode, unfoldAll, unfoldCode } from '@codemirror/language'
import { selectNextOccurrence } from '@codemirror/search'
import type { Command, KeyBinding } from '@codemirror/view'
import type { MessageKey } from '../../../shared/words/words.ts'
import { fixProblem, nextProblem, previousProblem } from '../diagnostics/problem-commands.ts'
import { toggleMatter } from '../matter-fold/folded-matter.ts'
import { moveSectionBy, shiftSectionBy } from '../outline/section-commands.ts'
import { alignTable, insertColumn } from './align-table.ts'
import { continueList } from './continue-list.ts'
import { insertFootnote, jumpToFootnote } from './footnotes.ts'
import { indentItems, outdentItems } from './indent-items.ts'
import { insertLink } from './insert-link.ts'
import { cellBelow, insertRow, nextCell, previousCell } from './move-in-table.ts'
import { moveItem } from './move-item.ts'
import { onceParsed } from './once-parsed.ts'
import { type HeadingLevel, toggleDone, toggleHeading, toggleList, toggleQuote } from './toggle-lines.ts'
import { toggleMark } from './toggle-mark.ts'

export interface TextCommand {
  readonly id: string
  readonly title: MessageKey
  /** `Mod+Shift+K`, as the palette shows it. */
  readonly keys: string
  readonly macKeys?: string
  /** False: it does not apply here, and its key is left to others. */
  readonly run: Command
}

const commands: readonly TextCommand[] = [
  { id: 'text.bold', title: 'command.bold', keys: 'Mod+B', run: toggleMark('**') },
  { id: 'text.italic', title: 'command.italic', keys: 'Mod+I', run: toggleMark('*') },
  { id: 'text.strike', title: 'command.strike', keys: 'Mod+Shift+X', run: toggleMark('~~') },
  { id: 'text.code', title: 'command.code', keys: 'Mod+E', run: toggleMark('`') },
  { id: 'text.link', title: 'command.link', keys: 'Mod+Shift+K', run: insertLink },
  headingCommand(1, 'command.heading1'),
  headingCommand(2, 'command.heading2'),
  headingCommand(3, 'command.heading3'),
  headingCommand(4, 'command.heading4'),
  headingCommand(5, 'command.heading5'),
  headingCommand(6, 'command.heading6'),
  headingCommand(0, 'command.noHeading'),
  { id: 'text.quote', title: 'command.quote', keys: 'Mod+Shift+.', run: toggleQuote },
  { id: 'text.ordered', title: 'command.orderedList', keys: 'Mod+Shift+7', run: toggleList('ordered') },
  { id: 'text.bullets', title: 'command.bulletList', keys: 'Mod+Shift+8', run: toggleList('bullet') },
  { id: 'text.tasks', title: 'command.taskList', keys: 'Mod+Shift+9', run: toggleList('task') },
  { id: 'text.done', title: 'command.taskDone', keys: 'Mod+Shift+Enter', run: toggleDone },
  { id: 'text.indent', title: 'command.indentItem', keys: 'Tab', run: indentItems },
  { id: 'text.outdent', title: 'command.outdentItem', keys: 'Shift+Tab', run: outdentItems },
  {
    id: 'text.moveUp',
    title: 'command.moveUp',
    keys: 'Alt+ArrowUp',
    run: view => moveItem(-1)(view) || moveLineUp(view),
  },
  {
    id: 'text.moveDown',
    title: 'command.moveDown',
    keys: 'Alt+ArrowDown',
    run: view => moveItem(1)(view) || moveLineDown(view),
  },
  { id: 'text.sectionUp', title: 'command.sectionUp', keys: 'Mod+Alt+Shift+ArrowUp', run: moveSectionBy(-1) },
  {
    id: 'text.sectionDown',
    title: 'command.sectionDown',
    keys: 'Mod+Alt+Shift+ArrowDown',
    run: moveSectionBy(1),
  },
  {
    id: 'text.sectionHigher',
    title: 'command.sectionHigher',
    keys: 'Mod+Alt+Shift+ArrowLeft',
    run: shiftSectionBy(-1),
  },
  {
    id: 'text.sectionDeeper',
    title: 'command.sectionDeeper',
    keys: 'Mod+Alt+Shift+ArrowRight',
    run: shiftSectionBy(1),
  },
  { id: 'text.table', title: 'command.table', keys: 'Mod+Alt+T', run: alignTable },
  { id: 'text.tableRow', title: 'command.tableRow', keys: 'Mod+Alt+R', run: insertRow },
  { id: 'text.tableColumn', title: 'command.tableColumn', keys: 'Mod+Alt+C', run: insertColumn },
  { id: 'text.footnote', title: 'command.footnote', keys: 'Mod+Shift+6', run: insertFootnote },
  { id: 'text.toFootnote', title: 'command.toFootnote', keys: 'Mod+Alt+J', run: jumpToFootnote },
  { id: 'text.matter', title: 'command.matter', keys: 'Mod+Shift+M', run: toggleMatter },
  { id: 'text.fold', title: 'command.fold', keys: 'Ctrl+Shift+[', macKeys: 'Mod+Alt+[', run: foldCode },
  {
    id: 'text.unfold',
    title: 'command.unfold',
    keys: 'Ctrl+Shift+]',
    macKeys: 'Mod+Alt+]',
    run: unfoldCode,
  },
  { id: 'text.foldAll', title: 'command.foldAll', keys: 'Ctrl+Alt+[', run: foldAll },
  { id: 'text.unfoldAll', title: 'command.unfoldAll', keys: 'Ctrl+Alt+]', run: unfoldAll },
  { id: 'text.caretAbove', title: 'command.caretAbove', keys: 'Mod+Alt+ArrowUp', run: addCursorAbove },
  { id: 'text.caretBelow', title: 'command.caretBelow', keys: 'Mod+Alt+ArrowDown', run: addCursorBelow },
  { id: 'text.complete', title: 'command.complete', keys: 'Ctrl+Space', run: startCompletion },
  { id: 'text.nextProblem', title: 'command.nextProblem', keys: 'F8', run: nextProblem },
  { id: 'text.previousProblem', title: 'command.previousProblem', keys: 'Shift+F8', run: previousProblem },
  { id: 'text.fixProblem', title: 'command.fixProblem', keys: 'Mod+.', run: fixProblem },
  { id: 'text.selectNext', title: 'command.selectNext', keys: 'Mod+D', run: selectNextOccurrence },
]

export const textCommands: readonly TextCommand[] = commands.map(command => ({
  ...command,
  run: onceParsed(command.run),
}))

/** In their order: what is not in a table, and then not in a list, is what the key always is. */
export const textKeymap: readonly KeyBinding[] = [
  { key: 'Tab', run: onceParsed(nextCell), shift: onceParsed(previousCell) },
  { key: 'Enter', run: onceParsed(cellBelow) },
  ...textCommands.map(({ keys, macKeys, run }) => ({
    key: bindingOf(keys),
    ...(macKeys === undefined ? {} : { mac: bindingOf(macKeys) }),
    run,
  })),
  { key: 'Enter', run: onceParsed(continueList) },
]

function headingCommand(level: HeadingLevel | 0, title: MessageKey): TextCommand {
  return { id: `text.heading${level}`, title, keys: `Mod+Alt+${level}`, run: toggleHeading(level) }
}

/** As CodeMirror writes a key: `Mod-Shift-k`. */
function bindingOf(keys: string): string {
  const parts = keys.split('+')
  const key = parts.at(-1) ?? ''
  return [...parts.slice(0, -1), key.length === 1 ? key.toLowerCase() : key].join('-')
}
