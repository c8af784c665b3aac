// Each command of the text, as the palette lists them, from one state to another: a new one without a line here fails.
import { autocompletion, completionStatus } from '@codemirror/autocomplete'
import { codeFolding, foldedRanges } from '@codemirror/language'
import { EditorSelection, type EditorState, type SelectionRange } from '@codemirror/state'
import type { BlockInfo, EditorView } from '@codemirror/view'
import { expect, test } from 'vitest'
import type { TextProblem } from '../../../shared/check/blog-problem.ts'
import { diagnostics } from '../diagnostics/diagnostics.ts'
import { asked, found } from '../diagnostics/problems-field.ts'
import { foldedMatter } from '../matter-fold/folded-matter.ts'
import { markedOf, stateOf, viewOf } from './fake-state.ts'
import { textCommands } from './text-commands.ts'

type Step = readonly [before: string, after: string]

/** `|` is a caret, `«»` a selection, `@` the caret of a table, `…` what is folded, `bad` what is underlined. */
const steps: Readonly<Record<string, Step>> = {
  'text.bold': ['a «stone» here', 'a **«stone»** here'],
  'text.italic': ['«墨»', '*«墨»*'],
  'text.strike': ['«墨»', '~~«墨»~~'],
  'text.code': ['«墨»', '`«墨»`'],
  'text.link': ['see «stone»', 'see [stone](|)'],
  'text.heading1': ['墨|', '# 墨|'],
  'text.heading2': ['# 墨|', '## 墨|'],
  'text.heading3': ['墨|', '### 墨|'],
  'text.heading4': ['墨|', '#### 墨|'],
  'text.heading5': ['墨|', '##### 墨|'],
  'text.heading6': ['墨|', '###### 墨|'],
  'text.heading0': ['## 墨|', '墨|'],
  'text.quote': ['墨|', '> 墨|'],
  'text.ordered': ['«a\nb»', '1. «a\n2. b»'],
  'text.bullets': ['«a\nb»', '- «a\n- b»'],
  'text.tasks': ['a|', '- [ ] a|'],
  'text.done': ['- [ ] a|', '- [x] a|'],
  'text.indent': ['1. a\n2. b|\n3. c', '1. a\n   1. b|\n2. c'],
  'text.outdent': ['1. a\n   1. b|\n2. c', '1. a\n2. b|\n3. c'],
  'text.moveUp': ['1. a\n2. b|', '1. b|\n2. a'],
  'text.moveDown': ['a|\nb', 'b\na|'],
  'text.sectionUp': ['# a\n\n# b|\n', '# b|\n\n# a\n'],
  'text.sectionDown': ['# a|\n\n# b\n', '# b\n\n# a|\n'],
  'text.sectionHigher': ['## a|\n', '# a|\n'],
  'text.sectionDeeper': ['# a|\n', '## a|\n'],
  'text.table': ['|纸|b|\n|-|-|\n|宣纸|@1|', '| 纸   | b   |\n| ---- | --- |\n| 宣纸 | @1   |'],
  'text.tableRow': ['| a@ |\n| -- |\n| 1  |', '| a |\n| -- |\n| @   |\n| 1  |'],
  'text.tableColumn': ['| a@ |\n| --- |', '| a   | @    |\n| --- | --- |'],
  'text.footnote': ['墨|', '墨[^1]\n\n[^1]: |'],
  'text.toFootnote': ['a[^1]|\n\n[^1]: one', 'a[^1]\n\n[^1]: |one'],
  'text.matter': ['---\na: 1\n---\nb|', '---\n|a: 1\n---\nb'],
  'text.fold': ['# a|\ntext\n# b\nmore', '# a|…\n# b\nmore'],
  'text.unfold': ['# a|…text\n# b\nmore', '# a|\ntext\n# b\nmore'],
  'text.foldAll': ['# a|\ntext\n# b\nmore', '# a|…\n# b…'],
  'text.unfoldAll': ['# a|…text\n# b\nmore', '# a|\ntext\n# b\nmore'],
  'text.caretAbove': ['ab\nc|d', 'a|b\nc|d'],
  'text.caretBelow': ['a|b\ncd', 'a|b\nc|d'],
  'text.complete': ['[[|', '[[| and what fits is asked for'],
  'text.nextProblem': ['|a bad b bad', 'a |bad b bad'],
  'text.previousProblem': ['|a bad b bad', 'a bad b |bad'],
  'text.fixProblem': ['a |bad', 'a |good'],
  'text.selectNext': ['«墨» 墨', '«墨» «墨»'],
}

test('every command of the text has its line here, and each line its command', () => {
  expect(Object.keys(steps)).toEqual(textCommands.map(({ id }) => id))
})

test.each(textCommands.map(({ id, run }) => ({ id, run })))('$id', ({ id, run }) => {
  const [before, after] = steps[id] ?? ['', '']
  const caret = before.includes('@') ? '@' : '|'
  const view = laidOut(started(before, caret))
  expect(run(view)).toBe(true)
  expect(seen(view.state, caret)).toBe(after)
})

const more = [
  codeFolding(),
  autocompletion({ override: [() => null] }),
  diagnostics(({ key }) => key),
  foldedMatter({ isAlwaysOpen: () => false, words: { line: String } }),
]

/** A text that was looked at, and where `…` stands instead of a line break one that is folded up to the next heading. */
function started(marked: string, caret: string): EditorState {
  const state = stateOf(marked.replace('…', '\n'), caret, more)
  const looked = state.update({ effects: asked.of(1) }).state
  const problems = [...looked.doc.toString().matchAll(/bad/g)].map(({ index }) => problemAt(index))
  const told = looked.update({ effects: found.of({ version: 1, problems }) }).state
  return marked.includes('…') ? folded(told) : told
}

function folded(state: EditorState): EditorState {
  const view = laidOut(state)
  textCommands.find(({ id }) => id === 'text.fold')?.run(view)
  return view.state
}

/** A view whose lines stand one below the other, as they are in the text. */
function laidOut(state: EditorState): EditorView {
  return viewOf(state, {
    // Where it begins and ends is all that is asked of the block of a line.
    lineBlockAt: at => state.doc.lineAt(at) as unknown as BlockInfo,
    moveVertically: (range, isForward) => stepLine(state, range, isForward),
  })
}

function problemAt(from: number): TextProblem {
  const edits = [{ from, to: from + 3, before: 'bad', insert: 'good' }]
  const fix = { what: { key: 'check.fixQuotes' }, edits } as const
  return { kind: 'matter', severity: 'error', key: 'check.brokenMatter', from, to: from + 3, fix }
}

/** The same column of the next line, as a view whose letters are all of one width has it. */
function stepLine({ doc }: EditorState, { head }: SelectionRange, isForward: boolean): SelectionRange {
  const line = doc.lineAt(head)
  const next = doc.line(line.number + (isForward ? 1 : -1))
  return EditorSelection.cursor(Math.min(next.to, next.from + head - line.from))
}

function seen(state: EditorState, caret: string): string {
  let text = markedOf(state, caret)
  for (const cursor = foldedRanges(state).iter(); cursor.value !== null; cursor.next())
    text = text.replace(state.sliceDoc(cursor.from, cursor.to), '…')
  return completionStatus(state) === null ? text : `${text} and what fits is asked for`
}
