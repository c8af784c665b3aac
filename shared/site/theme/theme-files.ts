import { accents, type Look } from '../look.ts'
import type { SiteFrame } from '../page-view.ts'
import type { PlannedFile } from '../plan/planned-file.ts'
import { diagramColours, diagramRules } from './diagram-look.ts'
import { fontStyle } from './font-style.ts'
import diagrams from './script/diagrams.js?raw'
import search from './script/search.js?raw'
import script from './script/theme.js?raw'
import { iconDrawing } from './site-icon.ts'
import code from './style/code.css?raw'
import frame from './style/frame.css?raw'
import lists from './style/lists.css?raw'
import media from './style/media.css?raw'
import paper from './style/paper.css?raw'
import plain from './style/plain.css?raw'
import site from './style/site.css?raw'
import text from './style/text.css?raw'

/** The whole style of a site. In this order: what is for narrow screens and for paper overrules the rest. */
export function themeStyle(look: Look): string {
  const variant = look.variant === 'plain' ? [plain] : []
  const parts = [paper, frame, text, lists, code, site, ...variant, accentStyle(look), fontStyle(look), media]
  // Readers of the site have no use for what we say about its style.
  return parts
    .join('\n')
    .replace(/\/\*[\s\S]*?\*\/\s*/g, '')
    .replace(/\n{2,}/g, '\n')
}

function accentStyle({ accent }: Look): string {
  if (accent === null) return ''
  const { light, dark } = accents[accent]
  return `:root {
  --seal: ${light};
}

@media screen and (prefers-color-scheme: dark) {
  :root {
    --seal: ${dark};
  }
}
`
}

/** Draws the diagrams of a page in the theme's colours. */
export function diagramScript(): string {
  const settings = { colours: diagramColours, rules: diagramRules }
  return `window.inkstoneDiagrams = ${JSON.stringify(settings)}\n${diagrams}`
}

/** The theme's own files; their addresses are the frame's. */
export function themeFiles(site: SiteFrame): readonly PlannedFile[] {
  return [
    { kind: 'text', path: site.style.slice(1), text: themeStyle(site.look) },
    { kind: 'text', path: site.script.slice(1), text: script },
    { kind: 'text', path: site.searchScript.slice(1), text: search },
    ...site.icons.flatMap(({ address, from }): readonly PlannedFile[] =>
      from === null ? [{ kind: 'text', path: address.slice(1), text: iconDrawing(site.look) }] : [],
    ),
  ]
}
