import { ChangeSet, Text } from '@codemirror/state'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ChangesJson, DiskState } from '../../shared/calls/posts.ts'
import type { Calls } from '../../shared/calls.ts'
import { AppError } from '../../shared/errors.ts'
import type { Ask } from './change-sender.ts'
import { createPostSession, type SaveState } from './post-session.ts'

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
    /** Applies the next change, and loses the answer. */
    loseAnswer: false,
    whileSaving: () => {},
    saving: Promise.resolve(),
    compared: { kind: 'same' } as DiskState,
    calls: [] as string[],
    ids: new Set<string>(),
    /** What the text was when the user chose. */
    keptTip: '',
  }
  const ask: Ask = async <N extends keyof Calls>(
    name: N,
    args: Calls[N]['args'],
  ): Promise<Calls[N]['result']> => {
    main.calls.push(name)
    if (args && 'id' in args) main.ids.add(args.id)
    const result = await run(name, args as never)
    return result as Calls[N]['result']
  }
  const outOfStep = () => new AppError('invalid', 'post.outOfStep', { file: 'a.md' })
  async function run(
    name: string,
    args: { id: string; seq: number; changes: ChangesJson; keep: string; diskSha: string },
  ): Promise<unknown> {
    switch (name) {
      case 'posts.change':
        if (main.refuse) throw main.refuse
        if (args.seq <= main.seq) return undefined
        if (args.seq !== main.seq + 1) throw outOfStep()
        main.text = ChangeSet.fromJSON(args.changes).apply(main.text)
        main.seq = args.seq
        if (main.loseAnswer) {
          main.loseAnswer = false
          throw new Error('the connection is over')
        }
        return undefined
      case 'posts.save':
        if (main.fail) throw main.fail
        return writeDisk()
      case 'posts.file':
        if (main.fail) throw main.fail
        return { id: 'b.md', ...(await writeDisk()) }
      case 'posts.open':
        return { id: 'a.md', text: main.text.toString(), seq: main.seq, isSaved: false, readOnly: null }
      case 'posts.compare':
        return main.compared
      case 'posts.conflict':
        return { base: 'ink', disk: main.disk, diskSha: `sha of ${main.disk}` }
      case 'posts.merge':
        if (args.diskSha !== `sha of ${main.disk}`)
          throw new AppError('conflict', 'error.changedAgain', { file: 'a.md' })
        main.keptTip = main.text.toString()
        main.text = Text.of([main.disk])
        return { id: 'a.md', text: main.disk, seq: ++main.seq, readOnly: null }
      case 'posts.settle':
        main.keptTip = main.text.toString()
        if (args.keep === 'both') return { id: 'a-2.md', text: main.text.toString(), seq: 0, readOnly: null }
        main.disk = args.keep === 'mine' ? main.text.toString() : main.disk
        main.text = Text.of([main.disk])
        return { id: 'a.md', text: main.disk, seq: ++main.seq, readOnly: null }
      default:
        throw new Error(name)
    }
  }
  async function writeDisk() {
    const savedSeq = main.seq
    main.disk = main.text.toString()
    main.whileSaving()
    await main.saving
    return { savedSeq }
  }
  return { main, ask }
}

function open(start = 'ink') {
  const { main, ask } = makeMain(start)
  const states: SaveState['kind'][] = []
  let doc = Text.of([start])
  const session = createPostSession({
    id: 'a.md',
    seq: 0,
    isSaved: true,
    ask,
    onState: state => states.push(state.kind),
    onDiskText: (text, pending) => {
      doc = Text.of(text.split('\n'))
      return pending
    },
  })
  const type = (insert: string) => {
    const change = ChangeSet.of({ from: doc.length, insert }, doc.length)
    session.typed(change, doc)
    doc = change.apply(doc)
  }
  return { main, session, states, type, doc: () => doc.toString() }
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

test('a file that was gone and is back is saved if nothing was typed meanwhile, and else is not', async () => {
  const { main, session, states, type } = open()
  const goAndComeBack = async (meanwhile: () => void) => {
    main.compared = { kind: 'gone' }
    await session.compare()
    meanwhile()
    main.compared = { kind: 'same' }
    await session.compare()
    return states.slice(-2)
  }
  expect(await goAndComeBack(() => undefined)).toEqual(['gone', 'saved'])
  expect(await goAndComeBack(() => type('!'))).toEqual(['gone', 'unsaved'])
  await session.save()
  expect(await goAndComeBack(() => undefined)).toEqual(['gone', 'saved'])
})

test('what is typed while a save runs leaves the post unsaved', async () => {
  const { main, session, states, type } = open()
  type('1')
  main.whileSaving = () => type('2')
  await session.save()
  expect([main.disk, states.at(-1)]).toEqual(['ink1', 'unsaved'])
  main.whileSaving = () => {}
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

test('when main took a change and its answer was lost, nothing is taken twice and nothing dropped', async () => {
  const { main, session, states, type } = open()
  main.loseAnswer = true
  type('1')
  await vi.advanceTimersByTimeAsync(300)
  type('2')
  await session.save()
  expect([main.disk, states.at(-1)]).toEqual(['ink12', 'saved'])
})

test('out of step with a main that has our text, it finds its step and goes on', async () => {
  const { main, session, states, type } = open()
  main.seq = 7
  main.refuse = new AppError('invalid', 'post.outOfStep', { file: 'a.md' })
  type('!')
  await vi.advanceTimersByTimeAsync(300)
  main.refuse = null
  type('?')
  await session.save()
  expect([main.disk, states.at(-1)]).toEqual(['ink!?', 'saved'])
})

test('out of step with a main that has another text, it is a conflict, and nothing is sent before the choice', async () => {
  const { main, session, states, type } = open()
  type('!')
  main.refuse = new AppError('invalid', 'post.outOfStep', { file: 'a.md' })
  await vi.advanceTimersByTimeAsync(300)
  main.refuse = null
  main.text = Text.of(['their text'])
  main.disk = 'their text'
  main.seq = 3
  type('?')
  // Main no longer knows the number that the window would send.
  main.refuse = new AppError('invalid', 'post.outOfStep', { file: 'a.md' })
  const saving = session.save()
  await Promise.resolve()
  await vi.advanceTimersByTimeAsync(0)
  main.refuse = null
  await saving
  expect([states.at(-1), main.disk, main.text.toString()]).toEqual(['conflict', 'their text', 'their text'])
  await session.save()
  expect(main.disk).toBe('their text')
  await session.settle('mine')
  expect([states.at(-1), main.disk]).toEqual(['saved', 'ink!?'])
})

test('taking the disk’s text gives up mine', async () => {
  const { main, session, states, type, doc } = open()
  main.fail = new AppError('conflict', 'error.internal')
  type('!')
  await session.save()
  main.disk = 'theirs'
  await session.settle('disk')
  expect([states.at(-1), main.disk, doc()]).toEqual(['saved', 'theirs', 'theirs'])
})

test('what is given up was sent first: main can keep it in the history', async () => {
  const { main, session, type } = open()
  main.fail = new AppError('conflict', 'error.internal')
  await session.save()
  main.disk = 'theirs'
  type('!')
  await session.settle('disk')
  expect([main.keptTip, main.disk]).toEqual(['ink!', 'theirs'])
})

test('merging takes the disk’s text, after main has mine; what follows is typed on top of it', async () => {
  const { main, session, states, type, doc } = open()
  main.fail = new AppError('conflict', 'error.internal')
  type(' and stone')
  await session.save()
  main.fail = null
  main.disk = 'ink, theirs'
  type('!')
  expect(await session.conflict()).toEqual({
    base: 'ink',
    disk: 'ink, theirs',
    diskSha: 'sha of ink, theirs',
  })
  await session.merge('sha of ink, theirs')
  expect([main.keptTip, doc(), states.at(-1)]).toEqual(['ink and stone!', 'ink, theirs', 'saved'])
  type(' and mine')
  await session.save()
  expect(main.disk).toBe('ink, theirs and mine')
})

test('merging with a text that the disk has no more takes nothing', async () => {
  const { main, session, states, type, doc } = open()
  main.fail = new AppError('conflict', 'error.internal')
  type('!')
  await session.save()
  await expect(session.merge('sha of something else')).rejects.toMatchObject({ key: 'error.changedAgain' })
  expect([main.text.toString(), doc(), states.at(-1)]).toEqual(['ink!', 'ink!', 'conflict'])
})

test('a post that is renamed goes on under its new name, with what was not sent', async () => {
  const { main, session, type } = open()
  type('1')
  session.renamed('b.md')
  type('2')
  await session.save()
  expect([main.disk, [...main.ids]]).toEqual(['ink12', ['b.md']])
})

test('what is typed while both are being kept is handed to the session that goes on', async () => {
  const { main, session, type } = open()
  main.fail = new AppError('conflict', 'error.internal')
  type('1')
  await session.save()
  const settling = session.settle('both')
  await Promise.resolve()
  await Promise.resolve()
  await Promise.resolve()
  type('2')
  const { id, unsent } = await settling
  expect(id).toBe('a-2.md')
  expect(unsent?.changes.apply(unsent.before).toString()).toBe('ink12')
})

test('what main wrote by itself is shown as saved, if it is everything', async () => {
  const { session, states, type } = open()
  type('1')
  await session.flush()
  session.savedByMain(1)
  expect(states.at(-1)).toBe('saved')
  type('2')
  session.savedByMain(1)
  expect(states.at(-1)).toBe('unsaved')
})

test('a page that is about to go sends what it has, and sending again later takes nothing twice', async () => {
  const { main, session, type } = open()
  type('1')
  session.sendAtOnce()
  await Promise.resolve()
  await Promise.resolve()
  expect(main.text.toString()).toBe('ink1')
  await session.save()
  expect(main.disk).toBe('ink1')
})

test('a session that is ended asks for nothing more, also not to try again', async () => {
  const { main, session, type } = open()
  main.fail = new AppError('disk', 'error.internal')
  type('1')
  await session.save()
  const asked = main.calls.length
  session.destroy()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(main.calls.length).toBe(asked)
})

test('what is typed while main moves the post is handed on, over the text that main gave it', async () => {
  const { main, session, type, doc } = open('ink')
  type('1')
  const done = await session.move(async () => {
    expect(main.text.toString()).toBe('ink1')
    type('2')
    await vi.advanceTimersByTimeAsync(1000)
    expect(main.calls).toEqual(['posts.change'])
    return { result: 'moved', moved: { text: 'new ink1', seq: 0 } }
  })
  expect(done.result).toBe('moved')
  expect(doc()).toBe('new ink1')
  expect(done.unsent?.changes.apply(done.unsent.before).toString()).toBe('ink12')
})

test('a move that fails leaves the session as it was, with what was typed meanwhile', async () => {
  const { main, session, type } = open('ink')
  const refused = session.move(async () => {
    type('1')
    throw new AppError('invalid', 'operation.nothing')
  })
  await expect(refused).rejects.toMatchObject({ key: 'operation.nothing' })
  await session.save()
  expect(main.disk).toBe('ink1')
})

test('what is typed while a slow disk saves reaches main all the same', async () => {
  const { main, session, type } = open()
  type('1')
  let done: () => void = () => undefined
  main.saving = new Promise<void>(resolve => {
    done = resolve
  })
  const saving = session.save()
  await vi.advanceTimersByTimeAsync(10)
  type('2')
  await vi.advanceTimersByTimeAsync(300)
  expect([main.text.toString(), session.state().kind]).toEqual(['ink12', 'saving'])
  done()
  await saving
  expect([main.disk, session.state().kind]).toEqual(['ink1', 'unsaved'])
})

test('a post without a file gets one; what is typed meanwhile goes on in the next session', async () => {
  const { main, session, states, type } = open()
  expect(await session.file()).toBe(null)
  type('1')
  main.whileSaving = () => type('2')
  const filed = await session.file()
  expect(filed).toMatchObject({ id: 'b.md', savedSeq: 1, seq: 1 })
  expect(filed?.unsent?.changes.toJSON()).toEqual([4, [0, '2']])
  expect([main.disk, states.at(-1)]).toEqual(['ink1', 'saving'])
})

test('a file that cannot be made is told, and nothing is dropped', async () => {
  const { main, session, states, type } = open()
  type('1')
  main.fail = new AppError('disk', 'error.diskFull', { file: 'b.md' })
  expect(await session.file()).toBe(null)
  expect([states.at(-1), session.isDirty()]).toEqual(['failed', true])
  main.fail = null
  expect(await session.file()).toMatchObject({ id: 'b.md', unsent: null })
  expect(main.disk).toBe('ink1')
})
