import { useSay } from '../say.ts'
import { useSettings } from '../state/app/settings-store.ts'
import { SealMark } from '../ui/seal-mark.tsx'

/** Which app this is and what it runs on; a stand-in is called one. */
export function About() {
  const say = useSay()
  const version = useSettings(state => state.version)
  const runtime = useSettings(state => state.runtime)
  return (
    <section className="about" aria-labelledby="about">
      <h2 className="about-title" id="about">
        {say('settings.about')}
      </h2>
      <div className="about-card">
        <SealMark sizePx={52} />
        <div className="about-facts">
          <p className="about-name">{say('app.name')}</p>
          <p className="about-detail">
            {say('settings.version')} {version}
          </p>
          <p className="about-detail">
            {say('settings.runtime')} {runtime.name}
          </p>
        </div>
      </div>
      {runtime.isStandIn && <p className="about-stand-in">{say('settings.standIn')}</p>}
    </section>
  )
}
