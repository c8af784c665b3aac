import { expect, test } from 'vitest'
import type { FileJob, ToMaker } from './export-jobs.ts'
import { chunksOf, manyMakers } from './maker-crew.ts'
import type { MakerThread } from './maker-thread.ts'

test.each([0, 1, 2, 7, 192, 193, 1000])(
  '%i jobs are given out once each, in order, the last ones in small pieces',
  count => {
    const jobs = Array.from({ length: count }, (_, at) => at)
    for (const [shares, least] of [
      [4, 1],
      [8, 1],
      [32, 5],
    ] as const) {
      const chunks = chunksOf(jobs, { shares, most: 24, least })
      expect(chunks.flat()).toEqual(jobs)
      const sizes = chunks.map(chunk => chunk.length)
      expect(Math.max(0, ...sizes)).toBeLessThanOrEqual(24)
      expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
      expect(sizes.at(-1) ?? 1).toBeLessThanOrEqual(least)
    }
  },
)

/** A thread that is at its first file for ever, and what it was asked. */
function busyThread(): { readonly thread: MakerThread; readonly asked: ToMaker[] } {
  const asked: ToMaker[] = []
  const ask: MakerThread['ask'] = message => {
    asked.push(message)
    return new Promise(() => undefined)
  }
  return { asked, thread: { ask, tell: () => undefined, end: async () => undefined } }
}

function texts(folder: string, count: number): readonly (() => FileJob)[] {
  return Array.from({ length: count }, (_, at) => () => {
    return { kind: 'text', path: `${folder}/${at}`, isOurs: false, text: '' }
  })
}

/** The folder of the first file of each chunk, or what else was asked. */
function inShort(asked: readonly ToMaker[]): readonly string[] {
  return asked.map(message => {
    if (message.kind !== 'make') return message.kind
    const [job] = message.jobs
    return typeof job === 'object' ? (job.path.split('/')[0] ?? '') : ''
  })
}

test('a thread has pages before it has copied its pictures, and lists only when all pages have their maker', () => {
  const { thread, asked } = busyThread()
  const crew = manyMakers('', new AbortController().signal, { count: 2, first: thread })
  crew.give(texts('pictures', 500), () => undefined, 'light')
  crew.give(texts('pages', 100), () => undefined, 'searched')
  crew.give(texts('lists', 500), () => undefined, 'light')
  expect(inShort(asked)).toEqual([...three('pictures'), ...three('pages')])
})

test('a thread is asked for its words behind its last pages, and before its first lists', () => {
  const { thread, asked } = busyThread()
  const crew = manyMakers('', new AbortController().signal, { count: 2, first: thread })
  crew.give(texts('pictures', 500), () => undefined, 'light')
  crew.give(texts('pages', 2), () => undefined, 'searched')
  crew.give(texts('lists', 500), () => undefined, 'light')
  const pages = ['pages', 'pages', 'searchPart']
  expect(inShort(asked)).toEqual([...three('pictures'), ...pages, ...three('lists')])
})

function three(folder: string): readonly string[] {
  return [folder, folder, folder]
}
