import * as v from 'valibot'
import type { FromPage } from './wire-messages.ts'

const whole = v.pipe(v.number(), v.integer())
const text = v.pipe(v.string(), v.maxLength(1_000_000))

const state = v.strictObject({
  url: text,
  title: text,
  focused: v.boolean(),
  dark: v.boolean(),
  x: v.number(),
  y: v.number(),
  width: v.number(),
  height: v.number(),
})

const schema = v.variant('kind', [
  v.strictObject({ kind: v.literal('hello'), window: v.nullable(text), state }),
  v.strictObject({ kind: v.literal('state'), state }),
  v.strictObject({ kind: v.literal('loaded') }),
  v.strictObject({
    kind: v.literal('invoke'),
    call: whole,
    done: whole,
    channel: text,
    args: v.array(v.unknown()),
  }),
  v.strictObject({ kind: v.literal('send'), channel: text, args: v.array(v.unknown()) }),
  v.strictObject({ kind: v.literal('open'), url: text, name: text, features: text }),
  v.strictObject({ kind: v.literal('accelerator'), item: whole }),
  v.strictObject({ kind: v.literal('answer'), question: whole, value: v.unknown() }),
  v.strictObject({
    kind: v.literal('folder'),
    question: whole,
    request: whole,
    path: text,
    create: v.boolean(),
  }),
])

/** The page is the app's, but what runs in it may be anyone's: whatever it says is checked here. */
export function parseFromPage(input: unknown): FromPage {
  return v.parse(schema, input)
}
