import { useSay } from '../say.ts'
import { entriesOf, useBlog } from '../state/blog-store.ts'
import { theEditor } from '../state/the-editor.ts'
import { titleFieldId } from '../state/title-focus.ts'
import { moveInForm } from '../state/writing.ts'
import { useWriting } from '../state/writing-store.ts'
import { changeField } from './change-field.ts'
import { TagsField } from './tags-field.tsx'
import { TextField } from './text-field.tsx'

/** A form over the front matter. It shows the same text as the source, and writes to it by the smallest edits. */
export function PropertiesPanel() {
  const words = useSay()
  const postId = useWriting(state => state.postId)
  const fields = useWriting(state => state.fields)
  const isReadOnly = useWriting(state => state.readOnly !== null)
  if (postId === null || !fields) return null
  const { title, tags } = fields

  return (
    <section
      className="properties"
      aria-label={words('editor.properties')}
      onFocus={() => moveInForm(true)}
      // A window that is left keeps its caret here: nobody is done with a title by looking something up.
      onBlur={() => document.hasFocus() && moveInForm(false)}
    >
      <TextField
        key={postId}
        id={titleFieldId}
        label={words('editor.title')}
        value={title.value ?? ''}
        isReadOnly={isReadOnly || title.editable !== null}
        reason={title.editable}
        onChange={value => changeField({ field: 'title', value })}
        onDone={() => theEditor().view.focus()}
      />
      <div className="properties-row">
        <TagsField
          tags={tags.value ?? []}
          isReadOnly={isReadOnly || tags.editable !== null}
          reason={tags.editable}
          onChange={value => changeField({ field: 'tags', value })}
        />
        <DateField postId={postId} />
      </div>
    </section>
  )
}

/** A date can be read here, and why it is this one; it changes with the file's name or its field. */
function DateField({ postId }: { readonly postId: string }) {
  const words = useSay()
  const date = useBlog(state => entriesOf(state.posts).find(entry => entry.post.id === postId)?.post.date)
  const reasons = {
    name: 'editor.dateFromName',
    field: 'editor.dateFromField',
    modified: 'editor.dateFromModified',
  } as const
  return (
    <p className="properties-date">
      <span className="properties-label">{words('editor.date')}</span>
      <time dateTime={date?.day}>{date?.day ?? words('editor.noDate')}</time>
      {date && <span className="properties-reason">{words(reasons[date.source])}</span>}
    </p>
  )
}
