import { setTimeout } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { AppError } from '../../../shared/errors.ts'
import { type Answers, installBridge } from '../../fake-bridge.ts'
import { sendAll, sendBytes } from './send-files.ts'

const fileOf = (sizeBytes: number, fill: number) =>
  new File([new Uint8Array(sizeBytes).map((_, at) => (at * 7 + fill) % 251)], `${fill}.png`)

/** What main would have in the end, of each. */
function receiving(delayMs = 0) {
  const received = new Map<string, Buffer>()
  const send: Answers['images.send'] = async ({ upload, offset, bytes }) => {
    if (delayMs > 0) await setTimeout(delayMs)
    const known = received.get(upload) ?? Buffer.alloc(0)
    if (known.length !== offset) throw new AppError('invalid', 'error.imageLost')
    received.set(upload, Buffer.concat([known, bytes]))
  }
  return { received, send }
}

const added = (id: string) => ({
  link: { id, address: `/${id}`, isPicture: true },
  isKnown: false,
  done: [],
  original: null,
  warnings: [],
})

describe('sendBytes', () => {
  test('a large file arrives in pieces, whole and in order; how far it is, is told where it takes time', async () => {
    const { received, send } = receiving(200)
    installBridge({ 'images.send': send })
    const file = fileOf(1_000_000, 3)
    const told: number[] = []
    await sendBytes({ upload: 'a', file }, (_upload, percent) => told.push(percent))
    expect(received.get('a')?.equals(Buffer.from(await file.arrayBuffer()))).toBe(true)
    expect(told.length).toBeGreaterThan(0)
    expect(told.length).toBeLessThan(4)
    expect(told).toEqual(told.toSorted((one, other) => one - other))
  })

  test('of one that is quick nothing is told', async () => {
    installBridge({ 'images.send': receiving().send })
    const told: number[] = []
    await sendBytes({ upload: 'a', file: fileOf(300_000, 1) }, (_upload, percent) => told.push(percent))
    expect(told).toEqual([])
  })
})

test('one that cannot be stored is told, and stops none of the others', async () => {
  const full = new AppError('disk', 'error.diskFull', { file: 'b.png' })
  installBridge({
    'images.send': receiving().send,
    'images.finish': ({ upload }) => {
      if (upload === 'b') throw full
      return added(`${upload}.png`)
    },
  })
  const stored: string[] = []
  const failed: unknown[] = []
  const uploads = ['a', 'b', 'c', 'd', 'e'].map((upload, at) => ({ upload, file: fileOf(10, at) }))
  await sendAll(uploads, {
    onProgress: () => undefined,
    onAdded: (_upload, { link }) => stored.push(link.id),
    onFailed: (upload, error) => failed.push([upload, error instanceof AppError ? error.key : error]),
  })
  expect(stored.toSorted()).toEqual(['a.png', 'c.png', 'd.png', 'e.png'])
  expect(failed).toEqual([['b', 'error.diskFull']])
})
