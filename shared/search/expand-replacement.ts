/**
 * What a match of a regular expression is replaced by: `$1` to `$99` are its groups, `$<name>` a named one, `$&` the
 * match, `$$` a dollar sign, `\n` a line break, `\t` a tab, `\\` a backslash. A group that is none stays as written.
 *
 * `lineBreak` is the post's own; what a group took from the post keeps those that it has.
 */
export function expandReplacement(template: string, found: RegExpExecArray, lineBreak: string): string {
  return withLineBreaks(template, lineBreak).replace(
    /\$(?:(\$)|(&)|<([^>]*)>|(\d\d?))|\\([nt\\])/g,
    (written: string, dollar?: string, all?: string, name?: string, digits?: string, escaped?: string) => {
      if (dollar !== undefined) return '$'
      if (all !== undefined) return found[0]
      if (name !== undefined) return found.groups === undefined ? written : (found.groups[name] ?? '')
      if (digits !== undefined) return groupFor(digits, found) ?? written
      return escaped === 'n' ? lineBreak : (escapes[escaped ?? ''] ?? written)
    },
  )
}

const escapes: Readonly<Record<string, string>> = { t: '\t', '\\': '\\' }

/** A replacement that was typed over several lines, with the line breaks of the post that it comes into. */
export function withLineBreaks(replacement: string, lineBreak: string): string {
  return replacement.replace(/\r\n?|\n/g, lineBreak)
}

/** `$12` is the first group and a 2 where there is no twelfth. */
function groupFor(digits: string, found: RegExpExecArray): string | null {
  const number = Number(digits)
  if (number > 0 && number < found.length) return found[number] ?? ''
  const first = Number(digits[0])
  if (digits.length === 2 && first > 0 && first < found.length) return `${found[first] ?? ''}${digits[1]}`
  return null
}
