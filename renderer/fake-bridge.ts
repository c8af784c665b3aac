// For tests only: a bridge whose answers a test gives, so that actions run as they do in the window, in plain Node.
import type { Bridge, CallName, Calls, EventName, Events, Reply } from '../shared/calls.ts'
import { toWire } from '../shared/errors.ts'
import { defaultListView } from '../shared/post-list/list-view.ts'

/** A test gives the answers it needs; a call without one fails as a bug would. */
export type Answers = {
  [N in CallName]?: (args: Calls[N]['args']) => Calls[N]['result'] | Promise<Calls[N]['result']>
}

export interface FakeBridge {
  /** Every call so far, in order. */
  readonly asked: { readonly name: string; readonly args: unknown }[]
  readonly answers: Answers
  /** Tells what main would tell. */
  readonly tell: <N extends EventName>(name: N, fact: Events[N]) => void
}

const nothingToResume = { recovered: [], untitled: [], places: [], journalProblem: null }

/** Puts a bridge, an empty storage and a wide window where the window has them. */
export function installBridge(answers: Answers = {}): FakeBridge {
  const asked: { name: string; args: unknown }[] = []
  const given: Answers = {
    'blog.resume': () => nothingToResume,
    'posts.view': () => defaultListView,
    'site.look': () => ({ kept: null }),
    'site.keepLook': () => undefined,
    // A list that a test gives comes all at once.
    'posts.first': async () => ({ posts: (await given['posts.list']?.(undefined)) ?? [], isAll: true }),
    ...answers,
  }
  const listeners: { name: string; listener: (fact: never) => void }[] = []
  const call = new Proxy({} as Bridge['call'], {
    get: (_, name: CallName) => (args: unknown) => {
      asked.push({ name, args })
      return reply(given, name, args)
    },
  })
  const on = new Proxy({} as Bridge['on'], {
    get: (_, name: string) => (listener: (fact: never) => void) => {
      const entry = { name, listener }
      listeners.push(entry)
      return () => listeners.splice(listeners.indexOf(entry), 1)
    },
  })
  const stored = new Map<string, string>()
  Object.assign(globalThis, {
    window: { inkstone: { call, on } },
    localStorage: {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => stored.set(key, value),
      removeItem: (key: string) => stored.delete(key),
    },
    matchMedia: () => ({ matches: false }),
  })
  return {
    asked,
    answers: given,
    tell: (name, fact) => {
      // The listener was registered for this very name, so it takes this fact.
      for (const entry of listeners.filter(known => known.name === name)) entry.listener(fact as never)
    },
  }
}

async function reply(answers: Answers, name: CallName, args: unknown): Promise<Reply<unknown>> {
  const answer = answers[name]
  if (!answer) throw new Error(`the test has no answer for ${name}`)
  try {
    // What a test sends is checked by the types of the action that it tests.
    return { ok: true, value: await (answer as (args: unknown) => unknown)(args) }
  } catch (error) {
    return { ok: false, error: toWire(error) }
  }
}

/** A promise that a test settles when it wants to: an answer that is still on its way. */
export function later<T>(): {
  readonly promise: Promise<T>
  readonly come: (value: T) => void
  readonly fail: (error: unknown) => void
} {
  let come: (value: T) => void = () => {}
  let fail: (error: unknown) => void = () => {}
  const promise = new Promise<T>((resolve, reject) => {
    come = resolve
    fail = reject
  })
  return { promise, come, fail }
}
