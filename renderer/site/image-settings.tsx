import { useId } from 'react'
import { useSay } from '../say.ts'
import { setImages, useSiteLook } from '../state/blog/site-look-store.ts'
import { useSite } from '../state/blog/site-store.ts'

/** Whether the site gets smaller pictures, too. */
export function ImageSettings() {
  const say = useSay()
  const id = useId()
  const isOn = useSiteLook(state => state.images === 'responsive')
  const isRunning = useSite(state => state.export.kind === 'running')
  return (
    <div className="site-images">
      <input
        id={id}
        type="checkbox"
        checked={isOn}
        disabled={isRunning}
        aria-describedby={`${id}-text`}
        onChange={event => setImages(event.target.checked ? 'responsive' : 'original')}
      />
      <label htmlFor={id}>{say('site.images.responsive')}</label>
      <p id={`${id}-text`}>{say('site.images.text')}</p>
    </div>
  )
}
