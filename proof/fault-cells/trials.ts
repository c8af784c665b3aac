// Everything that is tried. To add one: a file beside this one, and its line here.
import { createTrials } from './create-trials.ts'
import { exportTrials } from './export-trials.ts'
import { historyTrials } from './history-trials.ts'
import { journalTrials } from './journal-trials.ts'
import { saveTrials } from './save-trials.ts'
import type { Trial } from './trial.ts'

export const trials: readonly Trial[] = [
  ...saveTrials,
  ...journalTrials,
  ...createTrials,
  ...historyTrials,
  ...exportTrials,
]
