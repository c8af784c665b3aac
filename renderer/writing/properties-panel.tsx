import type { ReactNode } from 'react'
import type { Message } from '../../shared/errors.ts'
import type { ListOfPost, PostFields } from '../../shared/matter/read-fields.ts'
import { useSay } from '../say.ts'
import { entriesOf, useBlog } from '../state/blog/blog-store.ts'
import { openOperation } from '../state/operations/operations-store.ts'
import { theEditor } from '../state/writing/the-editor.ts'
import { titleFieldId } from '../state/writing/title-focus.ts'
import { moveInForm } from '../state/writing/writing.ts'
import { useWriting } from '../state/writing/writing-store.ts'
import { changeField } from './change-field.ts'
import { DateText } from './date-text.tsx'
import { ListField } from './list-field.tsx'
import { TextField } from './text-field.tsx'

/** A form over the front matter. It shows the same text as the source, and writes to it by the smallest edits. */
export function PropertiesPanel({ cover }: { readonly cover: ReactNode }) {
  const words = useSay()
  const postId = useWriting(state => state.postId)
  const fields = useWriting(state => state.fields)
  const isReadOnly = useWriting(state => state.readOnly !== null)
  if (postId === null || !fields) return null
  const { title, tags, date } = fields
  const told = (reason: Message | null) => reason && words(reason.key, reason.params)
  // What is wrong with all of the front matter is said once, under the title.
  const isAllWrong = tags.editable !== null && told(tags.editable) === told(title.editable)

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
        {!(isAllWrong && isEmpty(tags)) && (
          <ListField
            kind="tags"
            items={tags.value ?? []}
            isReadOnly={isReadOnly || tags.editable !== null}
            reason={tags.editable}
            onChange={value => changeField({ field: 'tags', value })}
          />
        )}
        {date.value === null ? (
          <DateField postId={postId} />
        ) : (
          <DateText
            key={postId}
            value={date.value}
            isReadOnly={isReadOnly || date.editable !== null}
            reason={date.editable}
            onChange={value => changeField({ field: 'date', value })}
          />
        )}
      </div>
      {!(isAllWrong && isEmpty(fields.categories)) && <MoreFields fields={fields} isReadOnly={isReadOnly} />}
      {cover}
    </section>
  )
}

const isEmpty = ({ value }: ListOfPost): boolean => value === null || value.length === 0

/** What not every blog uses: shown where the post has it, or where its generator's own new posts have it. */
function MoreFields({ fields, isReadOnly }: { readonly fields: PostFields; readonly isReadOnly: boolean }) {
  const words = useSay()
  const generator = useBlog(state => state.blog?.generator)
  const { categories, draft } = fields
  const hasCategories = categories.value !== null || generator === 'hexo' || generator === 'hugo'
  const hasDraft = draft.value !== null || generator === 'hugo'
  if (!hasCategories && !hasDraft) return null

  return (
    <div className="properties-row">
      {hasCategories && (
        <ListField
          kind="categories"
          items={categories.value ?? []}
          isReadOnly={isReadOnly || categories.editable !== null}
          reason={categories.editable}
          onChange={value => changeField({ field: 'categories', value })}
        />
      )}
      {hasDraft && (
        <label
          className="draft-field"
          title={draft.editable ? words(draft.editable.key, draft.editable.params) : undefined}
        >
          <input
            type="checkbox"
            checked={draft.value === true}
            disabled={isReadOnly || draft.editable !== null}
            onChange={event => changeField({ field: 'draft', value: event.target.checked })}
          />
          {words('editor.draft')}
        </label>
      )}
    </div>
  )
}

/** The date and why it is this one; nothing for what has no day: a page, or a post that has no file yet. Changing it may change the file's name and links to it: that is an operation. */
function DateField({ postId }: { readonly postId: string }) {
  const words = useSay()
  const post = useBlog(state => entriesOf(state.posts).find(entry => entry.post.id === postId)?.post)
  const reasons = {
    name: 'editor.dateFromName',
    field: 'editor.dateFromField',
    modified: 'editor.dateFromModified',
    folder: 'editor.dateFromFolder',
  } as const
  if (!post) return null
  const { date } = post
  return (
    <p className="properties-date">
      <span className="properties-label">{words('editor.date')}</span>
      <button
        type="button"
        className="link-button properties-day"
        title={words('operation.changeDate')}
        onClick={() => openOperation({ kind: 'date', id: postId })}
      >
        <time dateTime={date?.day}>{date?.day ?? words('editor.noDate')}</time>
      </button>
      {date && <span className="properties-reason">{words(reasons[date.source])}</span>}
    </p>
  )
}
