import { useId } from 'react'
import {
  type Accent,
  accentNames,
  accents,
  type Fonts,
  fontChoices,
  paints,
  type Variant,
  variants,
} from '../../shared/site/look.ts'
import type { MessageKey } from '../../shared/words/words.ts'
import { useSay } from '../say.ts'
import { setLook, useSiteLook } from '../state/blog/site-look-store.ts'
import { useSite } from '../state/blog/site-store.ts'
import './look-settings.css'

const variantNames: Readonly<Record<Variant, MessageKey>> = {
  paper: 'site.variantPaper',
  plain: 'site.variantPlain',
}

const fontWords: Readonly<Record<Fonts | 'own', MessageKey>> = {
  own: 'site.fontsOwn',
  serif: 'site.fontsSerif',
  sans: 'site.fontsSans',
}

const accentWords: Readonly<Record<Accent, MessageKey>> = {
  vermilion: 'site.accentVermilion',
  indigo: 'site.accentIndigo',
  pine: 'site.accentPine',
  plum: 'site.accentPlum',
  ochre: 'site.accentOchre',
  ink: 'site.accentInk',
}

/** Which of the two themes, in which colour and which letters; each shows what it would look like. */
export function LookSettings() {
  const say = useSay()
  const { variant, accent, fonts } = useSiteLook(state => state.look)
  const isRunning = useSite(state => state.export.kind === 'running')
  const name = useId()
  return (
    <section className="look" aria-labelledby={`${name}-title`}>
      <h2 className="look-title" id={`${name}-title`}>
        {say('site.look')}
      </h2>
      <fieldset className="look-group" disabled={isRunning}>
        <legend className="unseen">{say('site.variant')}</legend>
        {variants.map(one => (
          <label key={one} className="look-variant">
            <input
              type="radio"
              className="unseen"
              name={`${name}-variant`}
              checked={one === variant}
              onChange={() => setLook({ variant: one })}
            />
            <Picture variant={one} accent={accent} fonts={fonts} />
            <span>{say(variantNames[one])}</span>
          </label>
        ))}
      </fieldset>
      <fieldset className="look-group" disabled={isRunning}>
        <legend className="look-label">{say('site.accent')}</legend>
        {[null, ...othersThan(variant)].map(one => (
          <label
            key={one ?? 'own'}
            className="look-accent"
            title={say(one === null ? 'site.accentOwn' : accentWords[one])}
          >
            <input
              type="radio"
              className="unseen"
              name={`${name}-accent`}
              checked={one === (isOwn(accent, variant) ? null : accent)}
              onChange={() => setLook({ accent: one })}
            />
            <span className="unseen">{say(one === null ? 'site.accentOwn' : accentWords[one])}</span>
            <span className="look-dot" style={{ background: dotOf(one, variant) }} />
          </label>
        ))}
      </fieldset>
      <fieldset className="look-group" disabled={isRunning}>
        <legend className="look-label">{say('site.fonts')}</legend>
        {[null, ...fontChoices].map(one => (
          <label key={one ?? 'own'} className="look-fonts">
            <input
              type="radio"
              className="unseen"
              name={`${name}-fonts`}
              checked={one === fonts}
              onChange={() => setLook({ fonts: one })}
            />
            <span className={`look-sample look-${lettersOf(one, variant)}`} aria-hidden="true">
              永Ag
            </span>
            {say(fontWords[one ?? 'own'])}
          </label>
        ))}
      </fieldset>
    </section>
  )
}

/** The theme with serifs has them for Latin letters only. */
function lettersOf(fonts: Fonts | null, variant: Variant): 'serif' | 'sans' | 'mixed' {
  return fonts ?? (variant === 'paper' ? 'mixed' : 'sans')
}

/** A theme's own colour has a name too, and is not to be chosen twice. */
function othersThan(variant: Variant): readonly Accent[] {
  return accentNames.filter(name => !isOwn(name, variant))
}

function isOwn(accent: Accent | null, variant: Variant): boolean {
  return accent === null || accents[accent].light === paints[variant].light.seal
}

/** Half of each: what a colour is on light paper and on dark. */
function dotOf(accent: Accent | null, variant: Variant): string {
  const light = accent === null ? paints[variant].light.seal : accents[accent].light
  const dark = accent === null ? paints[variant].dark.seal : accents[accent].dark
  return `linear-gradient(135deg, ${light} 50%, ${dark} 50%)`
}

/** A page of the theme seen from afar, by day and by night. */
interface PictureProps {
  readonly variant: Variant
  readonly accent: Accent | null
  readonly fonts: Fonts | null
}

function Picture({ variant, accent, fonts }: PictureProps) {
  return (
    <span className={`look-picture look-${variant}`} aria-hidden="true">
      {(['light', 'dark'] as const).map(scheme => {
        const paint = paints[variant][scheme]
        const seal = accent === null ? paint.seal : accents[accent][scheme]
        return (
          <span key={scheme} className="look-page" style={{ background: paint.paper, color: paint.ink }}>
            <span className="look-seal" style={{ background: seal }} />
            <b className={`look-${lettersOf(fonts, variant)}`}>永 Ag</b>
            <span className="look-line" style={{ background: paint.quiet }} />
            <span className="look-line" style={{ background: paint.quiet }} />
            <span className="look-line look-link" style={{ background: seal }} />
          </span>
        )
      })}
    </span>
  )
}
