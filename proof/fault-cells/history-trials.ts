import { openHistory } from '../../main/disk/history/history.ts'
import { tidyHistory } from '../../main/disk/history/tidy-history.ts'
import { AppError } from '../../shared/errors.ts'
import { faultyFs } from './faulty-fs.ts'
import { keptTexts, nextStart } from './next-start.ts'
import type { Trial, TrialPlace } from './trial.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const hourMs = 60 * 60 * 1000
const startMs = Date.now() - 48 * hourMs
const long = '很长的一段。'.repeat(500)

/** Two versions of one hour, two days ago, of which the first goes when the history is tidied. */
async function keepTwo({ root, dataFolder }: TrialPlace): Promise<void> {
  const clock = { nowMs: Math.floor(startMs / hourMs) * hourMs }
  const history = openHistory(faultyFs(null).fs, dataFolder, root, () => clock.nowMs++)
  await history.keep('a.md', bytes('first'))
  await history.keep('a.md', bytes('second'))
}

export const historyTrials: readonly Trial[] = [
  {
    name: 'keep a version',
    prepare: async place => {
      await keepTwo(place)
      return {
        run: fs => openHistory(fs, place.dataFolder, place.root).keep('a.md', bytes(long)),
        recover: () => nextStart(place, []),
        judge: async outcome => {
          const texts = await keptTexts(place)
          if (!texts.includes('second')) return 'a version was lost'
          return outcome === 'done' && !texts.includes(long) ? 'said to be kept, and is not' : null
        },
      }
    },
  },
  {
    name: 'thin out the history',
    prepare: async place => {
      await keepTwo(place)
      const rules = { nowMs: Date.now(), limitBytes: Number.POSITIVE_INFINITY }
      return {
        // Nobody waits for it: what fails goes to the log, and the next time comes.
        run: fs => tidyHistory(fs, place.dataFolder, rules).catch(logged),
        recover: () => nextStart(place, []),
        judge: async () => {
          const texts = await keptTexts(place)
          return texts.join() === 'second' ? null : `the history has ${texts.join(', ') || 'nothing'}`
        },
      }
    },
  },
]

function logged(error: unknown): never {
  throw new AppError('disk', 'error.disk', { file: 'history', code: String(error) }, error)
}
