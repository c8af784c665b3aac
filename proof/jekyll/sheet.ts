import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { findChromium } from '../../scripts/find-chromium.mjs'
import type { DrawMath } from '../../shared/markdown/draw-math.ts'

export interface SheetRow {
  readonly name: string
  /** HTML of the post's body. */
  readonly theirs: string
  readonly ours: string
}

/** Draws posts side by side, as Jekyll and as we render them, both in the theme of the exported site. */
export async function drawSheet(
  rows: readonly SheetRow[],
  { folder, file }: { readonly folder: string; readonly file: string },
): Promise<void> {
  const executablePath = findChromium()
  if (executablePath === null) throw new Error('there is no Chromium to draw the sheet with')
  const browser = await chromium.launch({ executablePath })
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, javaScriptEnabled: false })
    // Embeds of other sites stay empty: a sheet is the same on every machine.
    await page.route('**', route => {
      const { origin, pathname } = new URL(route.request().url())
      const picture = join(folder, decodeURIComponent(pathname))
      return origin === pictures && existsSync(picture) ? route.fulfill({ path: picture }) : route.abort()
    })
    await page.setContent(sheetHtml(rows), { waitUntil: 'networkidle' })
    await page.screenshot({ path: file, fullPage: true })
  } finally {
    await browser.close()
  }
}

/** Where the posts' pictures are: nowhere but in the folder of the blog. */
const pictures = 'https://blog.invalid'

/** Jekyll leaves formulas to MathJax, which its readers' browsers load; here they are drawn for it. */
export function withFormulas(html: string, math: DrawMath): string {
  return html.replace(
    /\\\[([\s\S]*?)\\\]|\\\(([\s\S]*?)\\\)/g,
    (whole, display?: string, inLine?: string) => {
      const tex = (display ?? inLine ?? '')
        .replaceAll('&amp;', '&')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
      const drawn = math(tex, display !== undefined)
      if (drawn === null) return whole
      return display === undefined ? drawn : `<div class="math-block">${drawn}</div>`
    },
  )
}

function sheetHtml(rows: readonly SheetRow[]): string {
  const half = (title: string, html: string) =>
    `<section><h6>${title}</h6><div class="body">${html}</div></section>`
  const parts = rows.map(
    ({ name, theirs, ours }) => half(`Jekyll: ${name}`, theirs) + half(`Inkstone: ${name}`, ours),
  )
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><base href="${pictures}/">
<style>${[...['paper', 'frame', 'text', 'lists', 'code', 'media'].map(themeStyle), sheetStyle].join('\n')}</style></head><body>${parts.join('\n')}</body></html>`
}

/** The command runs in the project's folder. */
function themeStyle(name: string): string {
  return readFileSync(join('shared/site/theme/style', `${name}.css`), 'utf8')
}

/** Two columns, on paper that is light whatever the system says, and everything smaller than on the page. */
const sheetStyle = `
:root { color-scheme: only light }
html { font-size: 82% }
body { display: grid; grid-template-columns: 1fr 1fr; gap: 2rem 3rem; padding: 1.5rem }
section { min-width: 0; padding-block-end: 2rem; border-bottom: 1px solid var(--line) }
section > h6 { margin-block: 0 1.5rem; color: var(--seal) }
pre pre { margin: 0; padding: 0 }
.highlight :is(.c, .c1, .cm, .cs, .sd) { color: var(--code-comment) }
.highlight :is(.k, .kd, .kn, .kc, .kt, .ow) { color: var(--code-keyword) }
.highlight :is(.s, .s1, .s2, .se, .si, .na) { color: var(--code-string) }
.highlight :is(.m, .mi, .mf) { color: var(--code-number) }
.highlight :is(.nf, .no, .nc, .nb) { color: var(--code-name) }
`
