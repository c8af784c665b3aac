// Front matter as lines that belong together: for making another post's of them, not for reading what they say.
import { tomlSyntax } from './toml-syntax.ts'
import { yamlSyntax } from './yaml-syntax.ts'

/** A field at the outermost level, with the lines below it that are part of its value. */
export interface MatterEntry {
  readonly key: string
  /** Its first line up to its value: `title: `, `title = `. */
  readonly start: string
  /** What stands on its first line, without a comment behind it. */
  readonly value: string
  readonly lines: readonly string[]
}

/** How a language writes a field. */
export interface EntryKind {
  readonly fence: string
  readonly sign: string
  readonly field: RegExp
  readonly syntax: typeof yamlSyntax
}

export const yamlEntries: EntryKind = {
  fence: '---',
  sign: ':',
  field: /^((["']?)([\p{L}_][\p{L}\p{N}_-]*)\2\s*:)(?=\s|$)([ \t]*)(.*)$/u,
  syntax: yamlSyntax,
}

export const tomlEntries: EntryKind = {
  fence: '+++',
  sign: ' =',
  field: /^((["']?)([\p{L}_][\p{L}\p{N}_-]*)\2\s*=)([ \t]*)(.*)$/u,
  syntax: tomlSyntax,
}

/** Comments between fields belong to none; a table of TOML ends what is at the outermost level. */
export function readEntries(matter: string, kind: EntryKind): readonly MatterEntry[] {
  const entries: { key: string; start: string; value: string; lines: string[] }[] = []
  for (const line of matter.split(/\r\n?|\n/)) {
    if (kind === tomlEntries && /^\s*\[[^\]]+\]\s*(?:#.*)?$/.test(line)) break
    const [, name = '', , key = '', gap = '', rest = ''] = kind.field.exec(line) ?? []
    if (key !== '') entries.push({ key, start: name + gap, value: withoutComment(rest), lines: [line] })
    else if (line.trim() !== '' && !line.startsWith('#')) entries.at(-1)?.lines.push(line)
  }
  return entries
}

function withoutComment(value: string): string {
  const quoted = /^("(?:[^"\\]|\\.)*"|'[^']*')/.exec(value)?.[0]
  return quoted ?? value.replace(/(?:^|\s+)#.*$/, '').trimEnd()
}

export function isOneLine({ lines, value }: MatterEntry): boolean {
  return lines.length === 1 && !/^[|>&*!{[]/.test(value)
}

export function isListEntry({ lines, value }: MatterEntry): boolean {
  return value.startsWith('[') || (value === '' && /^\s*-(?:\s|$)/.test(lines[1] ?? ''))
}

/** The field without its value, in the quotes that it had; null: its language has no such thing for this value. */
export function emptyEntry({ start, value }: MatterEntry, kind: EntryKind): string | null {
  if (kind === tomlEntries) {
    const quote = value.charAt(0)
    return quote === '"' || quote === "'" ? `${start}${quote}${quote}` : null
  }
  return value.startsWith('"') ? `${start}""` : start.trimEnd()
}
