import { setTimeout } from 'node:timers/promises'
import { AppError } from '../../shared/errors.ts'
import { answerQuestions } from './answer-questions.ts'

export type SampleQuestions = {
  readonly double: { readonly args: { readonly number: number }; readonly result: number }
  readonly count: { readonly args: { readonly to: number }; readonly result: number }
  readonly refuse: { readonly args: { readonly file: string }; readonly result: never }
  readonly crash: { readonly args: undefined; readonly result: never }
}

// A thread for a test: it doubles a number, counts to one, fails in two ways, and ends.
answerQuestions<SampleQuestions, number>(
  Promise.resolve({
    double: async ({ number }) => number * 2,
    count: async ({ to }, { tell, signal }) => {
      for (let at = 1; at <= to; at++) {
        tell(at)
        await setTimeout(10, undefined, { signal })
      }
      return to
    },
    refuse: async ({ file }) => {
      throw new AppError('missing', 'error.missing', { file })
    },
    crash: async () => {
      throw new Error('not expected')
    },
  }),
  ['double'],
)
