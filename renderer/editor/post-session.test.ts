import { ChangeSet, Text } from '@codemirror/state'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Calls, ChangesJson } from '../../shared/calls.ts'
import { AppError } from '../../shared/errors.ts'
import { type Ask, createPostSession, type SaveState } from './post-session.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** The main process, as far as a session knows it: it applies what it is sent and writes when asked. */
function makeMain(start: string) {
  const main = {
    text: Text.of([start]),
    seq: 0,
    disk: start,
    fail: null as AppError | null,
    refuse: null as AppError | null,
    calls: [] as string[],
  }
  const ask: Ask = async <N extends keyof Calls>(
    name: N,
    args: Calls[N]['args'],
  ): Promise<Calls[N]['result']> => {
    main.calls.push(name)
    const result = await run(name, args as never)
    return result as Calls[N]['result']
  }
  async function run(name: string, args: { seq: number; changes: ChangesJson }): Promise<unknown> {
    if (name === 'posts.change') {
      if (main.refuse) throw main.refuse
      expect(args.seq).toBe(main.seq + 1)
      main.text = ChangeSet.fromJSON(args.changes).apply(main.text)
      main.seq = args.seq
      return undefined
    }
    if (name === 'posts.save') {
      if (main.fail) throw main.fail
      main.disk = main.text.toString()
      return { savedSeq: main.seq }
    }
    throw new Error(name)
  }
  return { main, ask }
}

function open(start = 'ink') {
  const { main, ask } = makeMain(start)
  const states: SaveState['kind'][] = []
  const session = createPostSession({
    id: 'a.md',
    seq: 0,
    isSaved: true,
    ask,
    onState: state => states.push(state.kind),
    onDiskText: (_text, pending) => pending,
  })
  let doc = Text.of([start])
  const type = (insert: string) => {
    const change = ChangeSet.of({ from: doc.length, insert }, doc.length)
    session.typed(change, doc)
    doc = change.apply(doc)
  }
  return { main, session, states, type }
}

test('what is typed reaches main within a quarter second, also while typing goes on', async () => {
  const { main, type } = open()
  for (let key = 0; key < 30; key++) {
    type('x')
    await vi.advanceTimersByTimeAsync(50)
  }
  expect(main.text.length).toBeGreaterThanOrEqual(3 + 30 - 6)
})

test('a save writes what was typed and says so in order', async () => {
  const { main, session, states, type } = open()
  type(' and stone')
  await session.save()
  expect(main.disk).toBe('ink and stone')
  expect(states).toEqual(['unsaved', 'saving', 'saved'])
  expect(session.isDirty()).toBe(false)
})

test('what is typed while a save runs leaves the post unsaved', async () => {
  const { main, session, states, type } = open()
  type('1')
  const saving = session.save()
  await Promise.resolve()
  await Promise.resolve()
  type('2')
  await saving
  expect(states.at(-1)).toBe('unsaved')
  await session.save()
  expect([main.disk, states.at(-1)]).toEqual(['ink12', 'saved'])
})

test('a failed save is shown, keeps the text dirty, and is tried again', async () => {
  const { main, session, states, type } = open()
  main.fail = new AppError('disk', 'error.internal')
  type('!')
  await session.save()
  expect(states.at(-1)).toBe('failed')
  expect([session.isDirty(), main.disk]).toEqual([true, 'ink'])
  main.fail = null
  await vi.advanceTimersByTimeAsync(5000)
  expect([states.at(-1), main.disk]).toEqual(['saved', 'ink!'])
})

test('a conflict stops saving until the user chooses', async () => {
  const { main, session, states, type } = open()
  main.fail = new AppError('conflict', 'error.internal')
  type('!')
  await session.save()
  main.fail = null
  type('?')
  await session.save()
  await vi.advanceTimersByTimeAsync(60_000)
  expect([states.at(-1), main.disk]).toEqual(['conflict', 'ink'])
})

test('changes that could not be sent are sent later, in order, and none is lost', async () => {
  const { main, session, type } = open()
  main.refuse = new AppError('internal', 'error.internal')
  type('1')
  await vi.advanceTimersByTimeAsync(300)
  type('2')
  main.refuse = null
  await session.save()
  expect(main.disk).toBe('ink12')
})

test('saving what is saved asks for nothing', async () => {
  const { main, session } = open()
  await session.save()
  expect(main.calls).toEqual([])
})
