import type { SearchParts } from './post-search.ts'
import type { SearchNews, SearchQuestion, SearchReply } from './search-messages.ts'
import { type SearchThread, startSearchThread } from './search-thread.ts'

/** Asks the thread that searches, which is started when it is needed, and again when it had to be ended. */
export interface ThreadKeeper {
  start(): void
  /** Nothing is told to a thread that does not run: it is told all of it when it starts. */
  tell(news: SearchNews): void
  ask(question: SearchQuestion): Promise<SearchReply>
  nextNumber(): number
  close(): void
}

interface KeeperParts extends Pick<SearchParts, 'workerFile' | 'log'> {
  readonly place: Pick<SearchParts['blog'], 'root' | 'generator'>
  readonly newest: Int32Array
  /** All that a thread must know that has just been started. */
  readonly all: () => readonly SearchNews[]
  /** What is answered where the thread cannot: it was ended since it did not end, or the blog was closed. */
  readonly insteadOf: (question: SearchQuestion, why: 'tooSlow' | 'closed') => SearchReply
}

interface Waiting {
  readonly question: SearchQuestion
  readonly answer: (reply: SearchReply) => void
  readonly fail: (error: unknown) => void
}

/** A thread that is at one regular expression after so many looks is ended with it; what replaces has longer. */
const lookMs = 500
const mostLooks = { short: 5, long: 20 } as const

export function createThreadKeeper(parts: KeeperParts): ThreadKeeper {
  const { workerFile, log, place, newest } = parts
  const running = new Int32Array(new SharedArrayBuffer(4))
  const waiting = new Map<number, Waiting>()
  let thread: SearchThread | null = null
  let questions = 0

  function started(): SearchThread {
    if (thread !== null) return thread
    const { root, generator } = place
    thread = startSearchThread(workerFile, { root, generator, newest, running }, { replied, failed })
    for (const news of parts.all()) thread.send(news)
    return thread
  }
  function replied(reply: SearchReply): void {
    waiting.get(reply.ask)?.answer(reply)
    waiting.delete(reply.ask)
  }
  function failed(error: unknown): void {
    thread = null
    // Who waits for an answer tells it; the next search starts the thread again.
    if (waiting.size === 0) log(error, 'search')
    for (const { fail } of waiting.values()) fail(error)
    waiting.clear()
  }
  /** A regular expression can take longer than anyone will live; nothing in its own thread could stop it. */
  function watch(number: number, looks: number): void {
    const timer = setTimeout(() => {
      if (!waiting.has(number)) return
      const most = waiting.get(number)?.question.type === 'replace' ? mostLooks.long : mostLooks.short
      const isRunning = Atomics.load(running, 0) === number
      if (isRunning && looks >= most) endStuck(number)
      else watch(number, isRunning ? looks + 1 : 0)
    }, lookMs)
    timer.unref()
  }
  /** What else was asked meanwhile is asked again, in a new thread. */
  function endStuck(number: number): void {
    thread?.end()
    thread = null
    const stuck = waiting.get(number)
    waiting.delete(number)
    stuck?.answer(parts.insteadOf(stuck.question, 'tooSlow'))
    for (const { question } of waiting.values()) started().send(question)
  }
  return {
    start: () => void started(),
    tell: news => thread?.send(news),
    ask: question =>
      new Promise((resolve, reject) => {
        const to = started()
        waiting.set(question.ask, { question, answer: resolve, fail: reject })
        to.send(question)
        if (workerFile !== null && isRegex(question)) watch(question.ask, 0)
      }),
    nextNumber: () => ++questions,
    close() {
      thread?.end()
      for (const { question, answer } of waiting.values()) answer(parts.insteadOf(question, 'closed'))
      waiting.clear()
    },
  }
}

function isRegex(question: SearchQuestion): boolean {
  if (question.type === 'replace') return question.change.options.regex
  return question.type !== 'titles' && question.order.options.regex
}
