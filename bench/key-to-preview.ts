import { type Measure, measure } from './measure.ts'
import { typeInto } from './typing.ts'
import type { Workplace } from './workplace.ts'

/** The app may wait this long for the next key before it renders. */
const pauseMs = 30

/** From a keydown until the preview's article is patched, the pause included. */
export async function run(workplace: Workplace): Promise<Measure[]> {
  const small = await typeInto(workplace, 10_000)
  const medium = await typeInto(workplace, 200_000)
  const large = await typeInto(workplace, 1_000_000)
  return [
    measure('key-to-preview, 10 KB', small.toPreview, { budget: pauseMs + 16 }),
    measure('key-to-preview, 200 KB', medium.toPreview, { budget: pauseMs + 50 }),
    measure('key-to-preview, 1 MB', large.toPreview, { budget: pauseMs + 150 }),
  ]
}
