import type { DrawMath } from '../../../shared/markdown/draw-math.ts'
import { loadMath } from '../../../shared/markdown/load-math.ts'
import { mayHaveMath } from '../../../shared/markdown/uses-math.ts'

export interface MathOnDemand {
  /** To be awaited before a post is rendered that may have formulas. */
  readonly prepare: (body: string, dollars: boolean) => Promise<void>
  readonly draw: DrawMath
}

/** Draws formulas; what draws them is loaded with the first post that may have one. */
export function createMath(): MathOnDemand {
  let loaded: DrawMath | null = null
  return {
    async prepare(body, dollars) {
      if (loaded === null && mayHaveMath(body, dollars)) loaded = await loadMath()
    },
    draw: (tex, isDisplay) => loaded?.(tex, isDisplay) ?? null,
  }
}
