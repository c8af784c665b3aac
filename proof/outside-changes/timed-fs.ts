import { type FsPort, nodeFs } from '../../main/disk/node-fs.ts'

/** When, in the course of a save, the other program is at work. The save is the app's own, on the real disk. */
export const timings = [
  'before the save',
  'before the save reads',
  'after the save has read',
  'while the new text is written',
  'before the last look',
  'after the rename',
  'after the save',
] as const

export type Timing = (typeof timings)[number]

export interface TimedFs {
  readonly fs: FsPort
  /** From now on `happen` is called once, at this moment of the save of `path`. */
  arm(path: string, timing: Timing, happen: () => void): void
  /** What did not come to its moment happens now: the save did not get that far. */
  disarm(): void
}

/** The real file system, with one thing that happens in the middle of a save. */
export function timedFs(): TimedFs {
  let armed: { path: string; timing: Timing; happen: () => void } | null = null
  let looks = 0
  const reach = (timing: Timing, path: string) => {
    if (armed?.timing !== timing || (timing !== 'while the new text is written' && armed.path !== path))
      return
    const { happen } = armed
    armed = null
    happen()
  }
  return {
    arm(path, timing, happen) {
      armed = { path, timing, happen }
      looks = 0
    },
    disarm() {
      const late = armed
      armed = null
      late?.happen()
    },
    fs: {
      ...nodeFs,
      async readFile(path) {
        reach('before the save reads', path)
        const bytes = await nodeFs.readFile(path)
        reach('after the save has read', path)
        return bytes
      },
      async open(path, flags, mode) {
        if (path.endsWith('.tmp')) reach('while the new text is written', path)
        return nodeFs.open(path, flags, mode)
      },
      async statExact(path) {
        // The first look is before the save reads, the second right before it renames.
        if (path === armed?.path && ++looks === 2) reach('before the last look', path)
        return nodeFs.statExact(path)
      },
      async rename(from, to) {
        await nodeFs.rename(from, to)
        reach('after the rename', to)
      },
    },
  }
}
