import { loudEmitter } from '../loud.ts'
import { WebContents } from './web-contents.ts'

type Source = Electron.NativeTheme['themeSource']

/** Light or dark: the system's, as the page sees it, unless the app decides. */
export class NativeTheme extends loudEmitter('nativeTheme') {
  readonly shouldUseHighContrastColors = false
  readonly shouldUseInvertedColorScheme = false
  readonly inForcedColorsMode = false
  readonly prefersReducedTransparency = false
  readonly shouldDifferentiateWithoutColor = false
  #source: Source = 'system'
  #isSystemDark = false

  get themeSource(): Source {
    return this.#source
  }

  set themeSource(source: Source) {
    if (!['system', 'light', 'dark'].includes(source)) throw new TypeError(`'${source}' is no theme source`)
    const before = this.shouldUseDarkColors
    this.#source = source
    for (const contents of WebContents.getAllWebContents()) this.applyTo(contents)
    if (before !== this.shouldUseDarkColors) this.emit('updated')
  }

  get shouldUseDarkColors(): boolean {
    return this.#source === 'system' ? this.#isSystemDark : this.#source === 'dark'
  }

  get shouldUseDarkColorsForSystemIntegratedUI(): boolean {
    return this.#isSystemDark
  }

  // What follows is the stand-in's own, not Electron's.

  applyTo(contents: WebContents): void {
    contents.surface.setColorScheme(this.#source === 'system' ? null : this.#source).catch(() => {})
  }

  /** What the page says of the system counts only while nothing is emulated. */
  pageSees(isDark: boolean): void {
    if (this.#source !== 'system' || isDark === this.#isSystemDark) return
    this.#isSystemDark = isDark
    this.emit('updated')
  }
}

export const nativeTheme = new NativeTheme() satisfies Omit<Electron.NativeTheme, keyof NodeJS.EventEmitter>
