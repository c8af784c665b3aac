import { type Measure, measure } from './measure.ts'
import { typeInto } from './typing.ts'
import type { Workplace } from './workplace.ts'

/** Main-thread time from a keydown until the editor's DOM is updated. */
export async function run(workplace: Workplace): Promise<Measure[]> {
  const small = await typeInto(workplace, 10_000)
  const large = await typeInto(workplace, 1_000_000)
  return [
    measure('key-to-editor, 10 KB', small.toEditor, { budget: 8 }),
    measure('key-to-editor, 1 MB', large.toEditor, { budget: 16 }),
    measure('key-to-editor, 10 KB, processor time', small.work, { budget: 8 }),
    measure('key-to-editor, 1 MB, processor time', large.work, { budget: 16 }),
  ]
}
