import { expect, test } from 'vitest'
import { callNames, type Handlers } from '../shared/calls.ts'
import { AppError } from '../shared/errors.ts'
import { answer } from './answer.ts'

/** Only the calls that a test makes are there; a contract test elsewhere says that all are in the product. */
const handlers = (some: Partial<Handlers>) => some as Handlers
const logged: [unknown, string][] = []
const log = (error: unknown, where: string) => void logged.push([error, where])

test('a call is answered with its handler’s value', async () => {
  const made = handlers({ 'posts.save': async ({ seq }) => ({ savedSeq: seq }) })
  expect(await answer(made, 'posts.save', { id: 'a.md', seq: 3 }, log)).toEqual({
    ok: true,
    value: { savedSeq: 3 },
  })
})

test('malformed arguments never reach the handler', async () => {
  let reached = false
  const made = handlers({
    'posts.open': async ({ id }) => {
      reached = true
      return { id, text: '', seq: 0, isSaved: true, readOnly: null, undo: null }
    },
  })
  for (const input of [undefined, null, 'a.md', {}, { id: 3 }, { id: '' }, { id: 'a.md', path: '/etc' }]) {
    expect(await answer(made, 'posts.open', input, log)).toEqual({
      ok: false,
      error: { code: 'invalid', key: 'error.invalidCall', params: { call: 'posts.open' } },
    })
  }
  expect(reached).toBe(false)
})

test('a known failure crosses with its code, sentence and parameters, but not its cause', async () => {
  const cause = new Error('/secret/path')
  const made = handlers({
    'posts.list': () => Promise.reject(new AppError('disk', 'error.diskFull', { file: 'a.md' }, cause)),
  })
  const reply = await answer(made, 'posts.list', undefined, log)
  expect(reply).toEqual({
    ok: false,
    error: { code: 'disk', key: 'error.diskFull', params: { file: 'a.md' } },
  })
})

test('an unknown one crosses as internal, without its text, and is logged', async () => {
  const bug = new TypeError('the post says: secret words')
  for (const fail of [
    () => Promise.reject(bug),
    () => Promise.reject('text'),
    (): never => {
      throw bug
    },
  ]) {
    logged.length = 0
    const reply = await answer(handlers({ 'posts.list': fail }), 'posts.list', undefined, log)
    expect(reply).toEqual({ ok: false, error: { code: 'internal', key: 'error.internal' } })
    expect(logged).toHaveLength(1)
    expect(logged[0]?.[1]).toBe('posts.list')
  }
})

test('it never rejects, whatever the call and whatever comes', async () => {
  const inputs = [undefined, null, 0, '', [], {}, { id: '\0' }, new Map(), () => 1]
  const none = handlers({})
  for (const name of callNames) {
    for (const input of inputs) expect((await answer(none, name, input, log)).ok).toBe(false)
  }
})
