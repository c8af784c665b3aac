import { useId } from 'react'
import { sayMessage, useSay } from '../say.ts'
import { changeSlug, chooseSlug, leaveSlug, useNewPlace } from '../state/writing/new-place-store.ts'
import { moveInForm } from '../state/writing/writing.ts'
import { Icon } from '../ui/icon.tsx'
import './new-place.css'

/** Where a post without a file will be, while its title is typed: its address, its file, and who is there already. */
export function NewPlace() {
  const say = useSay()
  const { id, place, isChanging } = useNewPlace()
  if (id === null || place === null) return null
  const { address, file, warning } = place
  return (
    <section
      className="new-place"
      aria-label={say('newPost.region')}
      // Who changes the name is not done with it: as in the form above, nothing is filed meanwhile.
      onFocus={() => moveInForm(true)}
      onBlur={() => document.hasFocus() && moveInForm(false)}
    >
      <div className="new-place-line">
        <span className="properties-label">{say('newPost.address')}</span>
        <span className="new-place-address">{address ?? say('newPost.noAddress')}</span>
      </div>
      {isChanging && <SlugField />}
      <div className="new-place-line">
        <span className="properties-label">{say('newPost.file')}</span>
        <span className="new-place-file">{file}</span>
        {!isChanging && (
          <button type="button" className="link-button" onClick={changeSlug}>
            {say('newPost.change')}
          </button>
        )}
      </div>
      <div role="status">
        {warning && (
          <p className="new-place-warning">
            <Icon name="warning" />
            {sayMessage(say, warning)}
          </p>
        )}
      </div>
    </section>
  )
}

function SlugField() {
  const say = useSay()
  const id = useId()
  const slug = useNewPlace(state => state.slug) ?? ''
  return (
    <div className="new-place-line">
      <label className="properties-label" htmlFor={id}>
        {say('newPost.slug')}
      </label>
      <input
        id={id}
        className="field new-place-slug"
        value={slug}
        spellCheck={false}
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: it was asked for a moment ago, to be typed into.
        autoFocus
        onChange={event => chooseSlug(event.target.value)}
        onKeyDown={event => {
          if (event.key === 'Escape' && !event.nativeEvent.isComposing) leaveSlug()
        }}
      />
      <button type="button" className="link-button" onClick={leaveSlug}>
        {say('newPost.byTitle')}
      </button>
    </div>
  )
}
