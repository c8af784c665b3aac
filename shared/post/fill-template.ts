import type { Generator } from '../blog.ts'
import { emptyEntry, readEntries, tomlEntries, yamlEntries } from '../matter/matter-entries.ts'
import { splitPost } from '../matter/split-post.ts'
import type { DateSample } from './date-habit.ts'

/**
 * A new post after a template of the generator (Hexo's scaffolds, Hugo's archetypes), or after a file that its writer
 * keeps for that: all of it, with the date of now and a title that is to come.
 *
 * No program of a template is run: what only the generator could work out is left empty.
 */
export function fillTemplate(template: string, generator: Generator, date: DateSample): string {
  // Hexo's scaffolds may leave out the first fence.
  const isBare = generator === 'hexo' && !/^(?:-{3}|;{3})/.test(template)
  const whole = isBare && /^-{3,}\s*$/m.test(template) ? `---\n${template}` : template
  const { matter, format, bodyFrom } = splitPost(whole, generator)
  if (matter === null) return whole
  const kind = format === 'toml' ? tomlEntries : yamlEntries
  const source = whole.slice(matter.from, matter.to)
  let filled = source
  for (const entry of readEntries(source, kind)) {
    const [line = ''] = entry.lines
    if (entry.lines.length > 1) continue
    const isTitle = entry.key === 'title'
    const isDate = entry.key === 'date'
    const next = isTitle
      ? (emptyEntry(entry, kind) ?? line)
      : isDate
        ? entry.start + kind.syntax.writeDate(date.text, date.quotes)
        : fillMarks(line, date)
    filled = filled.replace(line, () => next)
  }
  const runsTemplates = generator === 'hexo' || generator === 'hugo'
  const body = whole.slice(bodyFrom)
  const between = whole.slice(matter.to, bodyFrom)
  return whole.slice(0, matter.from) + filled + between + (runsTemplates ? fillMarks(body, date) : body)
}

/** `{{ date }}`, `{{ .Date }}`, `{{ now.Format … }}`; not `{{< … >}}`, which is a shortcode of the post's own. */
function fillMarks(text: string, date: DateSample): string {
  return text.replace(/\{\{-?(?![<%{])(.*?)-?\}\}/g, (_mark, inner: string) =>
    /\b(?:date|now)\b/i.test(inner) ? date.text : '',
  )
}
