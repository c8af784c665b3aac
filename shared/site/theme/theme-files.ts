import type { SiteFrame } from '../page-view.ts'
import type { PlannedFile } from '../planned-file.ts'
import code from './style/code.css?raw'
import frame from './style/frame.css?raw'
import lists from './style/lists.css?raw'
import media from './style/media.css?raw'
import paper from './style/paper.css?raw'
import text from './style/text.css?raw'

/**
 * Opened from the disk, a link to a folder shows the folder: browsers add no `index.html` there.
 *
 * Nothing else in the site needs a script.
 */
const script = `if (location.protocol === 'file:') {
  for (const link of document.querySelectorAll('a[href]')) {
    if (link.protocol === 'file:' && link.pathname.endsWith('/')) link.pathname += 'index.html'
  }
}
`

/** In this order: what is for narrow screens and for paper overrules the rest. */
const style = [paper, frame, text, lists, code, media].join('\n')

/** The theme's own files; their addresses are the frame's. */
export function themeFiles(site: SiteFrame): readonly PlannedFile[] {
  return [
    { kind: 'text', path: site.style.slice(1), text: style },
    { kind: 'text', path: site.script.slice(1), text: script },
  ]
}
