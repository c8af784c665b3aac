// What stands at the beginning of lines: headings, quotations and the three kinds of lists.
import type { StateCommand } from '@codemirror/state'
import { changeLines } from './change-lines.ts'

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6
export type ListKind = 'bullet' | 'ordered' | 'task'

/** Makes headings of a level of the lines, or plain text where they are that; 0: plain text in any case. */
export function toggleHeading(level: HeadingLevel | 0): StateCommand {
  const mark = level === 0 ? '' : `${'#'.repeat(level)} `
  return changeLines(texts => {
    const isThat = texts.every(text => heading.exec(text)?.[0].trim() === mark.trim())
    return texts.map(text => (isThat ? '' : mark) + text.replace(heading, ''))
  })
}

const heading = /^ {0,3}#{1,6}(?:[ \t]+|$)/

/** Makes a quotation of the lines, or takes one level of it away where all have one. */
export const toggleQuote: StateCommand = changeLines(
  texts =>
    texts.every(text => quote.test(text))
      ? texts.map(text => text.replace(quote, ''))
      : texts.map(text => `> ${text}`),
  'take',
)

const quote = /^ {0,3}> ?/

/** Makes items of a kind of list of the lines, or plain lines where they are that; other items change their kind. */
export function toggleList(kind: ListKind): StateCommand {
  return changeLines(texts => {
    const isThat = texts.every(text => kindOf(text) === kind)
    return texts.map((text, index) => {
      const [, before = '', mark = '', task = ''] = item.exec(text) ?? /^([ \t]*)/.exec(text) ?? []
      const rest = text.slice(before.length + mark.length + task.length)
      return before + (isThat ? '' : markOf(kind, index)) + rest
    })
  })
}

const item = /^([ \t]*)([-*+][ \t]+|\d{1,9}[.)][ \t]+)(\[[ xX]\][ \t]+)?/

function kindOf(text: string): ListKind | null {
  const [, , mark = '', task] = item.exec(text) ?? []
  if (mark === '') return null
  if (task !== undefined) return 'task'
  return /\d/.test(mark) ? 'ordered' : 'bullet'
}

function markOf(kind: ListKind, index: number): string {
  if (kind === 'ordered') return `${index + 1}. `
  return kind === 'task' ? '- [ ] ' : '- '
}

/** Ticks the tasks of the lines, or unticks them where all are done. What is no task stays. */
export const toggleDone: StateCommand = changeLines(texts => {
  const boxes = texts.map(text => box.exec(text)?.[2])
  const isDone = boxes.every(mark => mark === undefined || mark !== ' ')
  return texts.map(text => text.replace(box, (_all, before: string) => `${before}[${isDone ? ' ' : 'x'}]`))
})

const box = /^([\s>]*(?:[-*+]|\d{1,9}[.)])[ \t]+)\[([ xX])\](?=\s|$)/
