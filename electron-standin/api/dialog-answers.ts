import { isAbsolute } from 'node:path'
import * as v from 'valibot'

const message = v.strictObject({
  response: v.pipe(v.number(), v.integer(), v.minValue(0)),
  checkboxChecked: v.boolean(),
})
const paths = v.array(v.pipe(v.string(), v.check(isAbsolute)))

/** null: the page went away, or gave what is no answer; that counts as Cancel. */
export function parseMessageAnswer(answer: unknown, buttons: number) {
  const parsed = v.safeParse(message, answer)
  return parsed.success && parsed.output.response < buttons ? parsed.output : null
}

/** None: cancelled. */
export function parsePathAnswer(answer: unknown): readonly string[] {
  const parsed = v.safeParse(paths, answer)
  return parsed.success ? parsed.output : []
}
