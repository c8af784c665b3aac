import type { Extension } from '@codemirror/state'
import type { MessageKey } from '../../../shared/words/words.ts'
import { askForAlts } from './asked-alts.ts'
import { placeLine } from './place-line.ts'
import { waitingPictures } from './waiting-pictures.ts'

/** All that the text itself shows of pictures that come into it. */
export function pictures(say: (key: MessageKey) => string): Extension {
  return [waitingPictures, placeLine, askForAlts(() => say('image.altHint'))]
}
