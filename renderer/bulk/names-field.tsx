import type { TagField } from '../../shared/bulk/bulk-change.ts'
import type { MessageKey } from '../../shared/words/words.ts'
import { useLanguage, useSay } from '../say.ts'
import { entriesOf, useBlog } from '../state/blog/blog-store.ts'
import { useBulk } from '../state/operations/bulk-store.ts'
import { completeTag } from '../state/tags/sort-tags.ts'
import { tagUses } from '../state/tags/tag-uses.ts'
import { ChipField } from '../ui/chip-field.tsx'

interface NamesFieldProps {
  readonly label: MessageKey
  readonly field: TagField
  readonly names: readonly string[]
  readonly onChange: (names: readonly string[]) => void
}

/** Several tags or categories that a change is about, as chips. */
export function NamesField({ label, field, names, onChange }: NamesFieldProps) {
  const say = useSay()
  const language = useLanguage()
  const entries = entriesOf(useBlog(state => state.posts))
  const isRunning = useBulk(state => state.run !== null)
  const wording = field === 'tags' ? 'editor.removeTag' : 'editor.removeCategory'
  return (
    <div className="dialog-field bulk-chips">
      <ChipField
        label={say(label)}
        placeholder={say(field === 'tags' ? 'editor.addTag' : 'editor.addCategory')}
        removeLabel={tag => say(wording, { tag })}
        items={names}
        onChange={onChange}
        complete={text => completeTag(tagUses(entries, field, language).all, text)}
        isReadOnly={isRunning}
        isFocused
      />
    </div>
  )
}
