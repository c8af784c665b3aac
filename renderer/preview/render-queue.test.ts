import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { RenderAnswer, RenderRequest } from './live-post.ts'
import { createRenderQueue, type Renderer } from './render-queue.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const pauseMs = 30
const blog = {
  generator: 'jekyll',
  assetKey: '',
  url: '',
  baseUrl: '',
  markdown: { breaks: null, dollarMath: false },
} as const

interface SlowRenderer extends Renderer {
  readonly asked: RenderRequest[]
  isEnded: boolean
  answer(): void
}

/** A queue whose renderers answer when they are told to, and a page that takes what is of the post that is shown. */
function queueWith(shown: { post: string }) {
  const renderers: SlowRenderer[] = []
  const told: string[] = []
  const texts: string[] = []
  let givenUp = 0
  const queue = createRenderQueue({
    startRenderer() {
      const asked: RenderRequest[] = []
      const renderer: SlowRenderer = {
        asked,
        isEnded: false,
        onmessage: null,
        onerror: null,
        postMessage: (request: RenderRequest) => void asked.push(request),
        terminate() {
          renderer.isEnded = true
        },
        answer() {
          const { version, base, post, text } = asked.at(-1) ?? expect.fail('nothing was asked')
          const data: RenderAnswer = { version, base, post, language: text, blocks: [], change: null }
          renderer.onmessage?.(new MessageEvent('message', { data }))
        },
      }
      renderers.push(renderer)
      return renderer
    },
    onAnswer({ post, language }) {
      if (post !== shown.post) return false
      told.push(language)
      return true
    },
    onGivenUp: () => givenUp++,
  })
  const type = (text: string, post = shown.post) =>
    queue.request(post, isFirst => {
      texts.push(text)
      return { text, blog, named: isFirst ? [] : null }
    })
  const asked = () => renderers.flatMap(renderer => renderer.asked)
  return { queue, type, renderers, told, texts, asked, givenUp: () => givenUp }
}

test('of what is typed while one text is rendered only the newest is rendered, and no other is even read', () => {
  const { type, renderers, told, texts } = queueWith({ post: 'a' })
  type('1')
  vi.advanceTimersByTime(pauseMs)
  for (const text of ['12', '123', '1234']) {
    type(text)
    vi.advanceTimersByTime(pauseMs)
  }
  expect(texts).toEqual(['1'])
  renderers[0]?.answer()
  renderers[0]?.answer()
  expect(texts).toEqual(['1', '1234'])
  expect(told).toEqual(['1', '1234'])
})

test('what is late is dropped: another post is shown by then, and nothing builds on what its page never got', () => {
  const shown = { post: 'a' }
  const { type, renderers, told, asked } = queueWith(shown)
  type('of a')
  vi.advanceTimersByTime(pauseMs)
  renderers[0]?.answer()
  type('more of a')
  vi.advanceTimersByTime(pauseMs)
  shown.post = 'b'
  type('of b')
  renderers[0]?.answer()
  vi.advanceTimersByTime(pauseMs)
  renderers[0]?.answer()
  expect(told).toEqual(['of a', 'of b'])
  expect(asked().map(({ base }) => base)).toEqual([null, 1, null])
})

test('another post is rendered at once, and what is typed in it after a pause', () => {
  const { type, renderers, texts } = queueWith({ post: 'a' })
  type('opened')
  expect(texts).toEqual(['opened'])
  renderers[0]?.answer()
  type('typed')
  expect(texts).toEqual(['opened'])
  type('other', 'b')
  expect(texts).toEqual(['opened', 'other'])
  renderers[0]?.answer()
  vi.advanceTimersByTime(pauseMs)
  expect(texts).toEqual(['opened', 'other'])
})

test('a text that takes too long is given up with its renderer, and the next has one that knows nothing yet', () => {
  const { type, renderers, told, asked, givenUp } = queueWith({ post: 'a' })
  type('slow')
  vi.advanceTimersByTime(pauseMs)
  type('quick')
  vi.advanceTimersByTime(10_000)
  expect(renderers.map(({ isEnded }) => isEnded)).toEqual([true, false])
  expect(givenUp()).toBe(1)
  renderers[1]?.answer()
  expect(told).toEqual(['quick'])
  expect(asked().map(({ named }) => named)).toEqual([[], []])
})

test('a page that lost what it had gets all of the next text', () => {
  const { queue, type, renderers, asked } = queueWith({ post: 'a' })
  for (const text of ['1', '2']) {
    type(text)
    vi.advanceTimersByTime(pauseMs)
    renderers[0]?.answer()
  }
  queue.forget()
  type('3')
  vi.advanceTimersByTime(pauseMs)
  expect(asked().map(({ base }) => base)).toEqual([null, 1, null])
})
