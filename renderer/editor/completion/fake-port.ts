// For tests: a blog that answers completion from a few values.
import { CompletionContext, type CompletionResult } from '@codemirror/autocomplete'
import type { LearntBlog } from '../../../shared/completion/blog-completion.ts'
import { say } from '../../../shared/words/words.ts'
import { markedOf, stateOf, viewOf } from '../commands/fake-state.ts'
import { type CompletionPort, completionPort } from './completion-port.ts'
import { completionSource } from './completion-source.ts'

export const learntBlog: LearntBlog = {
  ownTags: null,
  excerptMark: '<!-- more -->',
  hasEmojiNames: false,
  languages: ['rust', 'shell'],
  snippets: [
    {
      label: '{% include figure.html',
      parts: [{ text: '{% include figure.html src="' }, { field: 'src' }, { text: '" %}' }],
      uses: 3,
    },
    { label: '{% raw', parts: [{ text: '{% raw %}\n' }, { field: '' }, { text: '\n{% endraw %}' }], uses: 0 },
  ],
}

export function fakePort(more: Partial<CompletionPort> = {}): CompletionPort {
  return {
    generator: () => 'jekyll',
    learnt: () => learntBlog,
    names: field =>
      field === 'tags'
        ? [
            { name: 'Ink', count: 5 },
            { name: '江河', count: 3 },
            { name: 'ink: stones', count: 2 },
            { name: 'Drink', count: 1 },
          ]
        : [{ name: 'Notes', count: 2 }],
    links: async (query, name) => [
      {
        id: '_posts/2024-01-01-walk.md',
        title: `walk [${query}]`,
        marks: [[0, 2]],
        day: '2024-01-01',
        written: name === 'habit' ? '/2024/01/01/walk/' : '2024-01-01-walk',
      },
    ],
    pictures: async query => [{ id: `img/${query}river.png`, stamp: 'a', written: '/img/river.png' }],
    headings: async written => [
      { title: `Way back${written}`, level: 2, id: 'way-back' },
      { title: '第一段', level: 3, id: '第一段' },
    ],
    pictureAddress: ({ id }) => `asset:${id}`,
    say: (key, params) => say('en', key, params),
    ...more,
  }
}

/** What is offered in a text, as by itself or, asked, by the key. */
export async function offered(
  marked: string,
  { isAsked = false, port = fakePort() }: { readonly isAsked?: boolean; readonly port?: CompletionPort } = {},
): Promise<CompletionResult | null> {
  const state = stateOf(marked, '|', completionPort.of(port))
  return completionSource(new CompletionContext(state, state.selection.main.head, isAsked))
}

export async function labels(...args: Parameters<typeof offered>): Promise<readonly string[] | null> {
  const result = await offered(...args)
  return result?.options.map(({ label }) => label) ?? null
}

/** The text with the caret once the option with this label is taken. */
export async function taken(marked: string, label: string, port = fakePort()): Promise<string | null> {
  const result = await offered(marked, { port, isAsked: true })
  const option = result?.options.find(one => one.label === label)
  if (!result || !option) return null
  const view = viewOf(stateOf(marked, '|', completionPort.of(port)))
  const to = result.to ?? view.state.selection.main.head
  const { apply = option.label } = option
  if (typeof apply === 'string') {
    view.dispatch({
      changes: { from: result.from, to, insert: apply },
      selection: { anchor: result.from + apply.length },
    })
  } else apply(view, option, result.from, to)
  return markedOf(view.state)
}
