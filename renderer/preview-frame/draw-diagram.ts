import libraryAddress from 'mermaid/dist/mermaid.min.js?url'
import { diagramColours, diagramRules } from '../../shared/site/theme/diagram-look.ts'

let loading: Promise<MermaidLibrary> | null = null
let drawn = 0

/**
 * Draws a diagram in the colours of the article; rejects with what is wrong in it.
 *
 * It is drawn in the shell's own page, where its letters can be measured, and goes to the article as text. What a
 * hostile one may bring is taken out by Mermaid and again by us; the page's policy runs none of it (docs/security.md).
 */
export async function drawDiagram(source: string, look: DiagramLook): Promise<string> {
  const mermaid = await loadLibrary()
  mermaid.initialize({
    ...diagramRules,
    themeVariables: { darkMode: look.isDark, pieOpacity: '1', ...look.colours },
    fontFamily: look.fontFamily,
  })
  const { svg } = await mermaid.render(`diagram-${++drawn}`, source)
  return svg
}

export interface DiagramLook {
  readonly isDark: boolean
  readonly colours: Readonly<Record<string, string>>
  readonly fontFamily: string
}

/** As the article looks now. */
export function diagramLook(article: Document, isDark: boolean): DiagramLook {
  const style = getComputedStyle(article.documentElement)
  const colours = Object.entries(diagramColours).map(
    ([name, colour]) => [name, style.getPropertyValue(colour).trim()] as const,
  )
  return {
    isDark,
    colours: Object.fromEntries(colours),
    fontFamily: getComputedStyle(article.body).fontFamily,
  }
}

/** Most posts have no diagram, and it is three megabytes. */
function loadLibrary(): Promise<MermaidLibrary> {
  loading ??= new Promise<MermaidLibrary>((resolve, reject) => {
    const script = document.createElement('script')
    script.src = libraryAddress
    script.onload = () => {
      if (window.mermaid) resolve(window.mermaid)
      else reject(new Error('mermaid'))
    }
    script.onerror = () => {
      loading = null
      reject(new Error('mermaid'))
    }
    document.head.append(script)
  })
  return loading
}
