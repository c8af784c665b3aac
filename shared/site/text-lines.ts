import { countBreaks } from '../markdown/count-breaks.ts'

/** A text in two: what is before its body, and that. */
export interface TextParts {
  readonly head: string
  readonly body: string
}

/** The line of the file where `text` is first; null: it is not there as it was written. */
export function lineOf(text: string, { head, body }: TextParts): number | null {
  const whole = head + body
  const at = whole.indexOf(text)
  return at < 0 ? null : lineBreaks(whole.slice(0, at)) + 1
}

/** How many line breaks a text has, of whichever kind. */
export function lineBreaks(text: string): number {
  return text.includes('\r') ? (text.match(/\r\n?|\n/g)?.length ?? 0) : countBreaks(text)
}
