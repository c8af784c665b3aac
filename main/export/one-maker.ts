import { createFileMaker, type FileMaker } from './file-maker.ts'
import type { MakerCrew } from './maker-crew.ts'

/** In this thread; `pause` is awaited before each file, and may throw to stop. */
export function oneMaker(pause: () => Promise<void>): MakerCrew {
  let maker: FileMaker | null = null
  const ready = () => {
    if (maker === null) throw new Error('nothing was begun')
    return maker
  }
  return {
    begin(setup) {
      maker = createFileMaker(setup)
    },
    async make(jobs, onMade) {
      for (const job of jobs) {
        await pause()
        onMade(await ready().make(job))
      }
    },
    searchParts: async () => [ready().searchPart()],
    close: async () => undefined,
  }
}
