import { useSay } from '../say.ts'
import { listPages, usePages } from '../state/posts/pages-store.ts'
import './list-kind.css'

/** What the list shows: the posts, or the pages beside them. */
export function ListKind() {
  const say = useSay()
  const isListed = usePages(state => state.isListed)
  const kinds = [
    { isPages: false, name: say('pages.posts') },
    { isPages: true, name: say('pages.title') },
  ]
  return (
    <fieldset className="list-kind">
      <legend className="unseen">{say('pages.switch')}</legend>
      {kinds.map(({ isPages, name }) => (
        <label key={name} className="list-kind-option">
          <input
            type="radio"
            className="unseen"
            name="list-kind"
            checked={isPages === isListed}
            onChange={() => listPages(isPages)}
          />
          {name}
        </label>
      ))}
    </fieldset>
  )
}
