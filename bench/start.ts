import { dataIn, launch } from './launch.ts'
import { type Measure, measure } from './measure.ts'
import type { Workplace } from './workplace.ts'

const starts = 5

/** From starting the process to a list of posts on the screen, with settings that are new each time. */
export async function run(workplace: Workplace): Promise<Measure[]> {
  const measures: Measure[] = []
  for (const posts of [52, 1_000]) {
    const { folder } = workplace.blog({ posts })
    const times: number[] = []
    for (let i = 0; i < starts; i++) {
      const { app, toListMs } = await launch(folder, dataIn(workplace.fresh()))
      times.push(toListMs)
      await app.close()
    }
    measures.push(measure(`start ${posts.toLocaleString('en')} posts`, times))
  }
  return measures
}
