export interface Autosave {
  /** Something was typed: save after a second without more. */
  readonly touched: () => void
  /** An input method began or ended composing. */
  readonly composing: (isComposing: boolean) => void
  readonly cancel: () => void
}

/** How long nothing is typed before the text is written by itself. */
const quietMs = 1000

/**
 * Saves a second after the last change, and never while an input method is composing.
 *
 * What is composed is not text yet: writing it would put half a syllable into the file.
 */
export function createAutosave(save: () => void): Autosave {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isComposing = false
  let isDue = false

  function start(): void {
    clearTimeout(timer)
    timer = setTimeout(() => {
      isDue = true
      run()
    }, quietMs)
  }

  function run(): void {
    if (!isDue || isComposing) return
    isDue = false
    save()
  }

  return {
    touched() {
      isDue = false
      start()
    },
    composing(value) {
      isComposing = value
      if (!value && isDue) start()
    },
    cancel() {
      clearTimeout(timer)
      isDue = false
    },
  }
}
