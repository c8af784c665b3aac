import type { FsPort } from '../../main/disk/node-fs.ts'
import type { OutputFs } from '../../main/disk/output-fs.ts'

/** One thing that the app does on the disk, tried with a fault at each of the calls that it makes. */
export interface Trial {
  readonly name: string
  /** In a fresh place, so that no cell knows of another. */
  prepare(place: TrialPlace): Promise<TrialCase>
}

/** Two folders that are empty, and go away afterwards. */
export interface TrialPlace {
  readonly root: string
  readonly dataFolder: string
}

export interface TrialCase {
  /** Rejects with an AppError when it could not be done. */
  run(fs: FsPort, output: OutputFs): Promise<unknown>
  /** What the next start of the app does, on a disk that works. */
  recover(): Promise<void>
  /** What is wrong on the disk now; nothing: null. */
  judge(outcome: Outcome): Promise<string | null>
}

/** `told`: an AppError said that it could not be done. `ended`: the process was gone in the middle. */
export type Outcome = 'done' | 'told' | 'ended'
