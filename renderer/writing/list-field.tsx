import type { Message } from '../../shared/errors.ts'
import { sayMessage, useLanguage, useSay } from '../say.ts'
import { entriesOf, useBlog } from '../state/blog/blog-store.ts'
import { completeTag } from '../state/tags/sort-tags.ts'
import { tagUses } from '../state/tags/tag-uses.ts'
import { ChipField } from '../ui/chip-field.tsx'

interface ListFieldProps {
  readonly kind: 'tags' | 'categories'
  readonly items: readonly string[]
  readonly isReadOnly: boolean
  readonly reason: Message | null
  readonly onChange: (items: readonly string[]) => void
}

const wordings = {
  tags: { label: 'editor.tags', add: 'editor.addTag', remove: 'editor.removeTag' },
  categories: { label: 'editor.categories', add: 'editor.addCategory', remove: 'editor.removeCategory' },
} as const

/** Tags or categories of the visible post as chips; what the blog has already is offered, the most used first. */
export function ListField({ kind, items, isReadOnly, reason, onChange }: ListFieldProps) {
  const say = useSay()
  const language = useLanguage()
  const entries = entriesOf(useBlog(state => state.posts))
  const { label, add, remove } = wordings[kind]
  return (
    <ChipField
      label={say(label)}
      placeholder={say(add)}
      removeLabel={tag => say(remove, { tag })}
      items={items}
      onChange={onChange}
      complete={text => completeTag(tagUses(entries, kind, language).all, text)}
      isReadOnly={isReadOnly}
      hint={reason ? sayMessage(say, reason) : undefined}
    >
      {reason && items.length === 0 && <span className="properties-reason">{sayMessage(say, reason)}</span>}
    </ChipField>
  )
}
