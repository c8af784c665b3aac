import type { LineWidth, Settings } from '../../../shared/settings.ts'
import { useSettings } from './settings-store.ts'

/** What a line holds, in letters' heights: 68 to 76 Latin characters in the middle one, 38 Chinese. */
const widthsEm: Readonly<Record<LineWidth, number>> = { narrow: 33, medium: 41, wide: 52, full: 1000 }

/** Keeps font, size and line width of the text one writes in step with the settings; the result stops that. */
export function applyWritingLook(page: HTMLElement): () => void {
  apply(page, useSettings.getState().settings)
  return useSettings.subscribe(({ settings }) => apply(page, settings))
}

function apply(page: HTMLElement, { writingFont, writingSizePx, lineWidth }: Settings): void {
  page.setAttribute('data-writing-font', writingFont)
  page.style.setProperty('--writing-size', `${writingSizePx}px`)
  page.style.setProperty('--writing-measure', `${Math.round(widthsEm[lineWidth] * writingSizePx)}px`)
}
