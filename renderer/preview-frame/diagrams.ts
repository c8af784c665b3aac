import { diagramSource } from '../../shared/site/theme/diagram-look.ts'
import type { Article } from './article.ts'
import { diagramLook, drawDiagram } from './draw-diagram.ts'
import { cleanDrawing, toSafeDrawing } from './safe-nodes.ts'

/** The diagrams of the article: drawn where their sources stand. */
export interface Diagrams {
  /** Draws those of a block; what the block took the place of shows its own until then. */
  show(block: Element, before: Element | undefined): void
  /** Draws all of them again, in other colours. */
  setLook(isDark: boolean, problem: string): void
  /** What takes their place on paper and in other programs. */
  byDay(): Promise<DayDrawings>
}

/** In the order of the article's diagrams; null: its own drawing is right as it is. */
export type DayDrawings = readonly (string | null)[]

export function createDiagrams({
  document: article,
  setTheme,
}: Pick<Article, 'document' | 'setTheme'>): Diagrams {
  let isDark = false
  let problemWords = ''

  async function draw(code: Element): Promise<void> {
    const pre = code.parentElement
    if (pre === null) return
    const source = code.textContent ?? ''
    try {
      const svg = await drawDiagram(source, diagramLook(article, isDark))
      // Something else was typed meanwhile, and has a drawing of its own.
      if (!pre.isConnected) return
      const figure = placeAfter(pre, 'figure', 'diagram')
      figure.replaceChildren(toSafeDrawing(article, svg))
      hide(pre, true)
      remove(pre, 'diagram-problem')
    } catch (error) {
      if (!pre.isConnected) return
      remove(pre, 'diagram')
      hide(pre, false)
      const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
      placeAfter(pre, 'p', 'diagram-problem').textContent = `${problemWords} ${reason}`.trim()
    }
  }

  return {
    show(block, before) {
      const old = [...(before?.querySelectorAll('figure.diagram') ?? [])]
      for (const [at, code] of [...block.querySelectorAll(diagramSource)].entries()) {
        const stale = old[at]
        const pre = code.parentElement
        if (stale !== undefined && pre !== null) {
          pre.after(stale)
          hide(pre, true)
        }
        void draw(code)
      }
    },
    setLook(dark, problem) {
      problemWords = problem
      if (dark === isDark) return
      isDark = dark
      for (const code of article.querySelectorAll(diagramSource)) void draw(code)
    },
    async byDay() {
      const sources = [...article.querySelectorAll(diagramSource)].filter(isDrawn)
      if (!isDark) return sources.map(() => null)
      // Both within one task: the article is never seen by day.
      setTheme('light')
      const look = diagramLook(article, false)
      setTheme('dark')
      return Promise.all(
        sources.map(code => drawDiagram(code.textContent ?? '', look).then(cleanDrawing, () => null)),
      )
    },
  }
}

function isDrawn({ parentElement }: Element): boolean {
  return parentElement !== null && beside(parentElement, 'diagram') !== null
}

function placeAfter(pre: Element, kind: string, name: string): Element {
  const found = beside(pre, name)
  if (found !== null) return found
  const made = pre.ownerDocument.createElement(kind)
  made.className = name
  pre.after(made)
  return made
}

function beside(pre: Element, name: string): Element | null {
  let next = pre.nextElementSibling
  while (next !== null && /^diagram/.test(next.className)) {
    if (next.className === name) return next
    next = next.nextElementSibling
  }
  return null
}

function remove(pre: Element, name: string): void {
  beside(pre, name)?.remove()
}

function hide(pre: Element, isHidden: boolean): void {
  pre.toggleAttribute('hidden', isHidden)
}
