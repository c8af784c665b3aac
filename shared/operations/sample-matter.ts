// For tests: enough of a front matter reader for posts that a test has written itself.
import { readSimpleMatter } from '../matter/read-matter.ts'
import { splitPost } from '../matter/split-post.ts'

export function readMatterFields(text: string): Readonly<Record<string, unknown>> {
  const { matter } = splitPost(text)
  if (matter === null) return {}
  const fields = readSimpleMatter(text.slice(matter.from, matter.to))
  if (fields === null) throw new Error('write simpler front matter in this test')
  return Object.fromEntries(fields)
}
