import { useId } from 'react'
import { useSay } from '../say.ts'
import { attempt } from '../state/app/notices-store.ts'
import { entriesOf, useBlog } from '../state/blog/blog-store.ts'
import { postsById } from '../state/posts/post-entries.ts'
import { showPost } from '../state/writing/post-actions.ts'
import { cancelSwitching, useSwitching } from '../state/writing/switching.ts'
import { useUnsaved } from '../state/writing/unsaved-store.ts'
import { ChoiceList } from './choice-list.tsx'
import type { Choice } from './palette-choices.ts'
import './switcher.css'

/** The posts that were looked at last, while Ctrl is held after Ctrl+Tab. */
export function Switcher() {
  const say = useSay()
  const id = useId()
  const { posts, active, isShown } = useSwitching()
  const known = postsById(entriesOf(useBlog(state => state.posts)))
  const untitled = useUnsaved(state => state.untitled)
  if (posts === null || !isShown) return null
  const choices = posts.map((post): Choice => {
    const summary = known.get(post)
    const title = summary?.title ?? untitled.find(other => other.id === post)?.title ?? ''
    return {
      kind: 'post',
      id: post,
      title: title || say('posts.untitled'),
      titleMarks: [],
      day: summary?.date?.day ?? '',
    }
  })
  return (
    <div className="palette switcher">
      <p className="unseen" role="status">
        {choices[active]?.title}
      </p>
      <ChoiceList
        id={id}
        label={say('switcher.label')}
        choices={choices}
        active={active}
        onChoose={choice => {
          cancelSwitching()
          void attempt(() => showPost(choice.id))
        }}
      />
    </div>
  )
}
