// What the slash menu offers, and the palette: blocks that one does not like to type by hand.

import type { StateCommand } from '@codemirror/state'
import type { LearntBlog, SnippetPart } from '../../../shared/completion/blog-completion.ts'
import type { MessageKey } from '../../../shared/words/words.ts'
import { insertFootnote } from '../commands/footnotes.ts'

export interface BlockSnippet {
  readonly id: string
  readonly title: MessageKey
  /** What one may type for it besides its title: in English, in pinyin. */
  readonly typed: string
  /** What it begins with in Markdown, for who learns that. */
  readonly sign: string
  /** Made of words in the language of the moment. */
  readonly parts: (say: (key: MessageKey) => string) => readonly SnippetPart[]
  /** What is done instead, where text at the caret is not all of it. */
  readonly run?: StateCommand
}

const text = (value: string): SnippetPart => ({ text: value })
const field = (name = ''): SnippetPart => ({ field: name })
const nothing = () => []

/** All of them, in the order in which they are needed; those of the blog itself come after. */
export function blockSnippets(blog: LearntBlog | null): readonly BlockSnippet[] {
  const mark = blog?.excerptMark ?? null
  return [
    ...always.slice(0, beforeExcerpt),
    ...(mark === null ? [] : [excerpt(mark)]),
    ...always.slice(beforeExcerpt),
  ]
}

/** Every one that there can be, for a palette that is made before a blog is open. */
export const allBlockSnippets = (): readonly BlockSnippet[] => [...always, excerpt('<!-- more -->')]

function excerpt(mark: string): BlockSnippet {
  return {
    id: 'insert.excerpt',
    title: 'insert.excerpt',
    typed: 'more excerpt zhaiyao zy',
    sign: mark,
    parts: () => [text(`${mark}\n\n`), field()],
  }
}

const heading = (level: number, title: MessageKey): BlockSnippet => ({
  id: `insert.heading${level}`,
  title,
  typed: `h${level} heading biaoti bt`,
  sign: '#'.repeat(level),
  parts: () => [text(`${'#'.repeat(level)} `), field()],
})

const always: readonly BlockSnippet[] = [
  {
    id: 'insert.code',
    title: 'insert.code',
    typed: 'code daima dm',
    sign: '```',
    parts: say => [text('```'), field(say('insert.language')), text('\n'), field(), text('\n```')],
  },
  {
    id: 'insert.table',
    title: 'insert.table',
    typed: 'table biaoge bg',
    sign: '| |',
    parts: say => [
      text('| '),
      field(say('insert.column')),
      text(' | '),
      field(say('insert.column')),
      text(' |\n| --- | --- |\n| '),
      field(),
      text(' | '),
      field(),
      text(' |'),
    ],
  },
  {
    id: 'insert.picture',
    title: 'insert.picture',
    typed: 'image picture tupian tp',
    sign: '![]()',
    parts: say => [text('!['), field(say('insert.alt')), text(']('), field(), text(')')],
  },
  {
    id: 'insert.callout',
    title: 'insert.callout',
    typed: 'callout note tip warning tishi ts',
    sign: '> [!]',
    parts: () => [text('> [!'), field('NOTE'), text(']\n> '), field()],
  },
  {
    id: 'insert.footnote',
    title: 'insert.footnote',
    typed: 'footnote jiaozhu jz',
    sign: '[^1]',
    parts: nothing,
    run: insertFootnote,
  },
  {
    id: 'insert.formula',
    title: 'insert.formula',
    typed: 'formula math tex gongshi gs',
    sign: '$$',
    parts: () => [text('$$\n'), field(), text('\n$$')],
  },
  {
    id: 'insert.diagram',
    title: 'insert.diagram',
    typed: 'mermaid diagram flowchart liuchengtu lct tubiao tb',
    sign: '',
    parts: () => [text('```mermaid\ngraph TD\n    '), field('A'), text(' --> '), field('B'), text('\n```')],
  },
  {
    id: 'insert.rule',
    title: 'insert.rule',
    typed: 'rule line hr fengexian fgx',
    sign: '---',
    parts: () => [text('---\n\n'), field()],
  },
  {
    id: 'insert.tasks',
    title: 'insert.tasks',
    typed: 'task todo checklist renwu rw',
    sign: '- [ ]',
    parts: () => [text('- [ ] '), field()],
  },
  heading(1, 'command.heading1'),
  heading(2, 'command.heading2'),
  heading(3, 'command.heading3'),
  heading(4, 'command.heading4'),
  heading(5, 'command.heading5'),
  heading(6, 'command.heading6'),
]

/** A reader of a list sees first what is long: code, tables, pictures. */
const beforeExcerpt = 3
