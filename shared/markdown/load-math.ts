import { type DrawMath, mathDrawer } from './draw-math.ts'

/** Loads KaTeX, which most posts never need. */
export async function loadMath(): Promise<DrawMath> {
  const { default: katex } = await import('katex')
  return mathDrawer(katex.renderToString)
}
