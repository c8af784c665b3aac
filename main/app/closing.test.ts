import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { UnsavedAnswer } from '../desktop.ts'
import { type Closing, type ClosingParts, createClosing, patienceMs } from './closing.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

interface Bench {
  readonly closing: Closing
  /** What happened, in order. */
  readonly told: string[]
  /** What the user answers about unsaved posts. */
  readonly answers: UnsavedAnswer[]
  /** The user's answer to the question about silence, once it is asked. */
  answerSilence(answer: 'wait' | 'close'): void
  readonly state: { unsaved: number; savable: number; isAutosaveOn: boolean; isGone: boolean }
}

function bench(given: Partial<Bench['state']> = {}, other: Partial<ClosingParts> = {}): Bench {
  const state = { unsaved: 0, savable: Number.POSITIVE_INFINITY, isAutosaveOn: true, isGone: false, ...given }
  const told: string[] = []
  const answers: UnsavedAnswer[] = []
  let answerSilence: (answer: 'wait' | 'close') => void = () => undefined
  const closing = createClosing({
    askWindow: () => void told.push('ask window'),
    askAboutSilence: signal => {
      told.push('ask about silence')
      signal.addEventListener('abort', () => told.push('question taken back'))
      return new Promise(resolve => {
        answerSilence = resolve
      })
    },
    askAboutUnsaved: async count => {
      told.push(`ask about ${count}`)
      return answers.shift() ?? 'cancel'
    },
    countUnsaved: () => state.unsaved,
    saveAll: async () => {
      told.push('save')
      state.unsaved = Math.max(0, state.unsaved - state.savable)
    },
    keepUnsaved: async () => void told.push('keep'),
    isAutosaveOn: () => state.isAutosaveOn,
    isWindowGone: () => state.isGone,
    close: () => void told.push('close'),
    stay: () => void told.push('stay'),
    log: error => void told.push(`log ${String(error)}`),
    ...other,
  })
  return { closing, told, answers, state, answerSilence: answer => answerSilence(answer) }
}

const settled = () => vi.advanceTimersByTimeAsync(0)

describe('closing', () => {
  test('the window sends what it has, it is saved, and the window closes', async () => {
    const { closing, told } = bench({ unsaved: 2 })
    closing.begin()
    expect(closing.isUnderWay()).toBe(true)
    expect(told).toEqual(['ask window'])
    closing.windowIsReady()
    await settled()
    expect(told).toEqual(['ask window', 'save', 'close'])
  })

  test('ready without having been asked closes nothing', async () => {
    const { closing, told } = bench({ unsaved: 1 })
    closing.windowIsReady()
    closing.windowIsGone()
    await settled()
    expect(told).toEqual([])
  })

  test('wanting it twice, and ready twice, is one closing', async () => {
    const { closing, told } = bench({ unsaved: 1 })
    closing.begin()
    closing.begin()
    closing.windowIsReady()
    closing.windowIsReady()
    closing.windowIsGone()
    await settled()
    expect(told).toEqual(['ask window', 'save', 'close'])
  })

  describe('without saving by itself', () => {
    test.each<[UnsavedAnswer, readonly string[]]>([
      ['save', ['ask window', 'ask about 2', 'save', 'close']],
      ['discard', ['ask window', 'ask about 2', 'keep', 'close']],
      ['cancel', ['ask window', 'ask about 2', 'stay']],
    ])('%s', async (answer, expected) => {
      const { closing, told, answers } = bench({ unsaved: 2, isAutosaveOn: false })
      answers.push(answer)
      closing.begin()
      closing.windowIsReady()
      await settled()
      expect(told).toEqual(expected)
    })

    test('nothing unsaved: no question', async () => {
      const { closing, told } = bench({ isAutosaveOn: false })
      closing.begin()
      closing.windowIsReady()
      await settled()
      expect(told).toEqual(['ask window', 'close'])
    })
  })

  test('what cannot be saved is asked about until it is saved or given up', async () => {
    const { closing, told, answers } = bench({ unsaved: 3, savable: 1 })
    answers.push('save', 'save')
    closing.begin()
    closing.windowIsReady()
    await settled()
    expect(told).toEqual(['ask window', 'save', 'ask about 2', 'save', 'ask about 1', 'save', 'close'])
  })

  test('what is given up and cannot be kept is logged, and the user’s word holds', async () => {
    const { closing, told, answers } = bench(
      { unsaved: 1, savable: 0 },
      { keepUnsaved: () => Promise.reject(new Error('no room')) },
    )
    answers.push('discard')
    closing.begin()
    closing.windowIsReady()
    await settled()
    expect(told.slice(-2)).toEqual(['log Error: no room', 'close'])
  })

  test('after a failure that nobody expected it stays open, and can be closed again', async () => {
    let failures = 1
    const made = bench(
      { unsaved: 1 },
      {
        saveAll: async () => {
          if (failures-- > 0) throw new Error('x')
          made.state.unsaved = 0
        },
      },
    )
    for (let time = 0; time < 2; time++) {
      made.closing.begin()
      made.closing.windowIsReady()
      await settled()
    }
    expect(made.told).toEqual(['ask window', 'log Error: x', 'stay', 'ask window', 'close'])
  })
})

describe('a window that does not answer', () => {
  test('is asked about; kept open, it can be closed again', async () => {
    const { closing, told, answerSilence } = bench()
    closing.begin()
    await vi.advanceTimersByTimeAsync(patienceMs - 1)
    expect(told).toEqual(['ask window'])
    await vi.advanceTimersByTimeAsync(1)
    answerSilence('wait')
    await settled()
    expect(told).toEqual(['ask window', 'ask about silence', 'stay'])
    closing.windowIsReady()
    await settled()
    expect(told).toHaveLength(3)
    closing.begin()
    closing.windowIsReady()
    await settled()
    expect(told.slice(3)).toEqual(['ask window', 'save', 'close'])
  })

  test('closed anyway: what main holds is saved', async () => {
    const { closing, told, answerSilence } = bench({ unsaved: 1 })
    closing.begin()
    await vi.advanceTimersByTimeAsync(patienceMs)
    answerSilence('close')
    await settled()
    expect(told).toEqual(['ask window', 'ask about silence', 'save', 'close'])
  })

  test.each(['wait', 'close'] as const)(
    'answers while the user is being asked: once, whatever is answered then (%s)',
    async answer => {
      const { closing, told, answerSilence } = bench({ unsaved: 1, savable: 0 })
      closing.begin()
      await vi.advanceTimersByTimeAsync(patienceMs)
      closing.windowIsReady()
      answerSilence(answer)
      await settled()
      expect(told).toEqual([
        'ask window',
        'ask about silence',
        'question taken back',
        'save',
        'ask about 1',
        'stay',
      ])
      expect(closing.isUnderWay()).toBe(false)
    },
  )

  test('an old question says nothing about a later closing', async () => {
    const { closing, told, answerSilence } = bench({ unsaved: 1, savable: 0 })
    closing.begin()
    await vi.advanceTimersByTimeAsync(patienceMs)
    closing.windowIsReady()
    await settled()
    closing.begin()
    const before = told.length
    answerSilence('close')
    await settled()
    expect(told).toHaveLength(before)
    expect(closing.isUnderWay()).toBe(true)
  })
})

describe('a window whose process died', () => {
  test('is not asked', async () => {
    const { closing, told } = bench({ unsaved: 1, isGone: true })
    closing.begin()
    await settled()
    expect(told).toEqual(['save', 'close'])
  })

  test('while it was asked: what main holds is saved', async () => {
    const { closing, told } = bench({ unsaved: 1 })
    closing.begin()
    closing.windowIsGone()
    await settled()
    await vi.advanceTimersByTimeAsync(2 * patienceMs)
    expect(told).toEqual(['ask window', 'save', 'close'])
  })
})
