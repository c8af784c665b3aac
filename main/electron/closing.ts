import type { BrowserWindow } from 'electron'
import type { Language } from '../../shared/words/words.ts'
import { type Closing, type ClosingParts, createClosing } from '../app/closing.ts'
import { askAboutSilence, askAboutUnsaved } from './message-boxes.ts'

type Parts = Omit<ClosingParts, 'askAboutSilence' | 'askAboutUnsaved' | 'close'> & {
  readonly window: BrowserWindow
  readonly language: () => Language
}

/** Every way of closing the window goes through `createClosing`. */
export function closeSafely({ window, language, ...parts }: Parts): Closing {
  const closing = createClosing({
    ...parts,
    askAboutSilence: signal => askAboutSilence(window, language(), signal),
    askAboutUnsaved: count => askAboutUnsaved(window, language(), count),
    close() {
      if (!window.isDestroyed()) window.destroy()
    },
  })
  window.on('close', event => {
    event.preventDefault()
    closing.begin()
  })
  return closing
}
