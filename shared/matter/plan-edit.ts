import type { Generator } from '../blog.ts'
import type { Message } from '../errors.ts'
import type { FieldEdit } from './edit-field.ts'
import { editList, fillEmpty } from './edit-list.ts'
import { type FoundField, findField } from './find-field.ts'
import type { Matter, Spot } from './matter.ts'
import { draftMarks, readFlag, readText } from './read-fields.ts'
import { readListField } from './read-list-field.ts'
import type { Splice } from './splice.ts'

/** The splices that make a field say what is wished; a message: why a form cannot change it. Not read back yet. */
export function planEdit(matter: Matter, edit: FieldEdit, generator: Generator): readonly Splice[] | Message {
  const { syntax } = matter
  switch (edit.field) {
    case 'title': {
      return writeString(matter, findField(matter, 'title', generator), edit.value)
    }
    case 'date': {
      const found = findField(matter, 'date', generator)
      return editText(matter, found, spot =>
        syntax.writeDate(edit.value, spot?.style ?? edit.quotes ?? 'plain'),
      )
    }
    case 'draft':
      return editDraft(matter, edit.value, generator)
    default: {
      const field = readListField(matter, edit.field, generator)
      return field.refusal ?? editList(matter, field, edit.value)
    }
  }
}

/** Writes a string in the quotes that are there; those that were only needed go with the need. */
export function writeString(matter: Matter, found: FoundField, value: string): readonly Splice[] | Message {
  const { syntax } = matter
  return editText(matter, found, spot => {
    const isExample = spot !== null && !(spot.isText && syntax.isForced(spot, 'block'))
    return syntax.writeText(value, isExample ? spot.style : syntax.usualStyle, 'block')
  })
}

/** Writes one value; `write` is given the one that is there, for its style. */
function editText(
  matter: Matter,
  found: FoundField,
  write: (spot: Spot | null) => string,
): readonly Splice[] | Message {
  const spot = readText(found)
  if (spot !== null && 'key' in spot) return spot
  if (spot !== null) return [{ from: spot.from, to: spot.to, insert: write(spot) }]
  const value = found.field?.value
  if (value?.kind === 'empty') return [fillEmpty(value, write(null))]
  return [matter.insertField(found.key, write(null))]
}

/** Every mark is made to say the same: where two differ, a generator may read either. */
function editDraft(matter: Matter, isDraft: boolean, generator: Generator): readonly Splice[] | Message {
  const splices: Splice[] = []
  const marks = draftMarks(matter, generator)
  for (const { found, isDraftWhen } of marks) {
    const flag = readFlag(found)
    if (flag !== null && typeof flag === 'object') return flag
    const written = isDraft === isDraftWhen ? 'true' : 'false'
    const value = found.field?.value
    if (value?.kind === 'empty') splices.push(fillEmpty(value, written))
    if (value?.kind !== 'scalar' || String(flag) === written) continue
    const { from, to, text } = value.spot
    splices.push({ from, to, insert: inCaseOf(text, written) })
  }
  if (marks.length > 0) return splices.sort((a, b) => a.from - b.from)
  const isHidden = generator === 'jekyll' || generator === 'hexo'
  return [matter.insertField(isHidden ? 'published' : 'draft', String(!isHidden))]
}

/** `True` and `TRUE` keep their letters. */
function inCaseOf(example: string, word: string): string {
  if (example === example.toLowerCase()) return word
  return example === example.toUpperCase() ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1)
}
