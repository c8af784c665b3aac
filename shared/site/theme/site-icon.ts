import { accents, type Look, paints } from '../look.ts'
import type { SiteIcon } from '../site-icons.ts'
import { each, html, raw, type SafeHtml } from './html.ts'
import type { ThemeContext } from './theme-context.ts'

/** The icons as a head names them. */
export function iconLinks({ frame, href }: ThemeContext): SafeHtml {
  return each(frame.icons, icon => {
    const [rel, more] = attributes[icon.kind]
    return html`<link rel="${raw(rel)}" href="${href(icon.address)}"${more}>
`
  })
}

/** Browsers take the drawing where they can, and the file of fixed sizes where they say that they cannot. */
const attributes: Readonly<Record<SiteIcon['kind'], readonly [rel: string, more: SafeHtml | null]>> = {
  ico: ['icon', html` sizes="32x32"`],
  svg: ['icon', html` type="image/svg+xml"`],
  png: ['icon', html` type="image/png"`],
  touch: ['apple-touch-icon', null],
}

/** A drop of ink on a seal, in the colours of the site by day and by night. */
export function iconDrawing({ variant, accent }: Look): string {
  const { light, dark } = paints[variant]
  const seal = accent === null ? { light: light.seal, dark: dark.seal } : accents[accent]
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<style>
.seal { fill: ${seal.light} }
.drop { fill: ${light.paper} }
@media (prefers-color-scheme: dark) {
.seal { fill: ${seal.dark} }
.drop { fill: ${dark.paper} }
}
</style>
<rect class="seal" x="1" y="1" width="30" height="30" rx="7"/>
<path class="drop" d="M16 5.5c3.6 4.9 7.2 8.7 7.2 13.1a7.2 7.2 0 0 1-14.4 0c0-4.4 3.6-8.2 7.2-13.1z"/>
</svg>
`
}
