import { useSay } from '../say.ts'
import { entriesOf, useBlog } from '../state/blog/blog-store.ts'
import { Blank } from '../ui/blank.tsx'
import { useSayChord } from '../ui/key-hint.tsx'

/** Where the text will be, before a post is chosen. */
export function NoPost() {
  const say = useSay()
  const keys = useSayChord()('Mod+P')
  const isAny = useBlog(state => entriesOf(state.posts).length > 0)
  if (!isAny) return null
  return <Blank icon="posts" title={say('posts.pickTitle')} text={say('posts.pickText', { keys })} />
}
