import { beforeEach, describe, expect, test } from 'vitest'
import { type Link, PageConversation } from './page-conversation.ts'
import type { ToPage } from './wire-messages.ts'

interface Recorded extends Link {
  readonly said: ToPage[]
  closed: string | null
}

function page(): Recorded {
  const recorded: Recorded = {
    said: [],
    closed: null,
    send: message => recorded.said.push(message),
    close: why => {
      recorded.closed = why
    },
  }
  return recorded
}

const event = (channel: string): ToPage => ({ kind: 'event', channel, args: [] })
const reply: ToPage = { kind: 'reply', call: 1, ok: true, value: 1 }
const welcome = (resume: string): ToPage => ({ kind: 'welcome', resume })
const ask = (question: number) => expect.objectContaining({ kind: 'ask', question })
const message = { kind: 'message', tone: '', title: '', message: 'm', detail: '', buttons: ['OK'] } as const
const about = { ...message, defaultId: 0, cancelId: 0, checkboxLabel: '', checkboxChecked: false }

let talk: PageConversation
beforeEach(() => {
  talk = new PageConversation()
})

describe('a conversation', () => {
  test('keeps what is said before the page comes', () => {
    const first = page()
    talk.post(event('early'))
    talk.attach(first, 'r1', false)
    talk.post(event('late'))
    expect(first.said).toEqual([welcome('r1'), event('early'), event('late')])
  })

  test('goes on over a connection that broke: nothing is lost, nothing twice', () => {
    const [first, again] = [page(), page()]
    talk.attach(first, 'r1', false)
    talk.detach(first)
    for (const one of [event('between'), reply]) talk.post(one)
    talk.attach(again, 'r1', true)
    expect(again.said).toEqual([welcome('r1'), event('between'), reply])
    expect(talk.page).toBe(1)
  })

  test('does not give one page’s answers to the next', () => {
    const [first, next] = [page(), page()]
    talk.attach(first, 'r1', false)
    talk.detach(first)
    for (const one of [reply, event('a')]) talk.post(one)
    talk.attach(next, 'r2', false)
    expect(next.said).toEqual([welcome('r2'), event('a')])
    expect([talk.page, talk.resume]).toEqual([2, 'r2'])
  })

  test('is with one page at a time', () => {
    const [first, second] = [page(), page()]
    talk.attach(first, 'r1', false)
    talk.attach(second, 'r2', false)
    // The connection that was replaced closes only now.
    talk.detach(first)
    expect([first.closed, second.closed, talk.isConnected]).toEqual(['replaced', null, true])
  })

  test('refuses at once what cannot be cloned', () => {
    expect(() => talk.post({ kind: 'event', channel: 'a', args: [() => 1] })).toThrow('could not be cloned')
    const first = page()
    talk.attach(first, 'r1', false)
    expect(first.said).toEqual([welcome('r1')])
  })
})

describe('questions', () => {
  test('are asked once, and answered once', async () => {
    const first = page()
    talk.attach(first, 'r1', false)
    const answer = talk.ask(about)
    expect(talk.isAsking(1)).toBe(true)
    talk.answered(1, 'yes')
    talk.answered(1, 'no')
    expect(await answer).toBe('yes')
    expect([first.said, talk.isAsking(1)]).toEqual([[welcome('r1'), ask(1)], false])
  })

  test('outlive a reload: the next page is asked again', async () => {
    const [first, next] = [page(), page()]
    talk.attach(first, 'r1', false)
    const answer = talk.ask(about)
    talk.attach(next, 'r2', false)
    expect(next.said).toEqual([welcome('r2'), ask(1)])
    talk.answered(1, 'late')
    expect(await answer).toBe('late')
  })

  test('are not asked again of the same page', () => {
    const [first, again] = [page(), page()]
    talk.attach(first, 'r1', false)
    void talk.ask(about)
    talk.detach(first)
    talk.attach(again, 'r1', true)
    expect(again.said).toEqual([welcome('r1')])
  })

  test('whether a page may go ends with the page', async () => {
    talk.attach(page(), 'r1', false)
    const may = talk.ask({ kind: 'unload' })
    talk.attach(page(), 'r2', false)
    expect(await may).toBe(true)
  })

  test('end with the window, and so does everything', async () => {
    const first = page()
    talk.attach(first, 'r1', false)
    const answer = talk.ask(about)
    talk.end()
    talk.post(event('after'))
    await expect(answer).rejects.toThrow('the window is gone')
    expect([first.closed, first.said.at(-1)]).toEqual(['ended', ask(1)])
  })
})
