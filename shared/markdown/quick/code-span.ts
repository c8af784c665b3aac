import { backtick } from './char-codes.ts'

/** Words of a post: a piece of a text, and whether its Markdown is kramdown's. */
export interface Words {
  readonly text: string
  readonly from: number
  readonly to: number
  readonly isKramdown: boolean
}

/** kramdown takes one backtick between white space for itself. */
export function isLoneBacktick({ text, from, to }: Words, pos: number): boolean {
  const isSpace = (at: number) => at < from || at >= to || /\s/.test(text.charAt(at))
  return isSpace(pos - 1) && isSpace(pos + 1)
}

/** Where the backticks stand that close as many before `from`; below zero: nowhere. kramdown takes any that are enough. */
export function endOfCode({ text, to, isKramdown }: Words, from: number, length: number): number {
  const ticks = '`'.repeat(length)
  let end = text.indexOf(ticks, from)
  while (!isKramdown && end >= 0 && end < to) {
    let behind = end
    while (text.charCodeAt(behind) === backtick) behind++
    if (behind - end === length) break
    end = text.indexOf(ticks, behind)
  }
  return end < to ? end : -1
}

/** The code itself, as it was written between so many backticks. */
export function codeOf(written: string, ticks: number, isKramdown: boolean): string {
  const code = written.includes('\n') ? written.replaceAll('\n', ' ') : written
  if (isKramdown) return ticks === 1 ? code : code.replace(/^\s|\s$/g, '')
  return code.startsWith(' ') && code.endsWith(' ') && /[^ ]/.test(code) ? code.slice(1, -1) : code
}
