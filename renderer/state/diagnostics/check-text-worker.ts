// Looks at texts off the window's thread, one after the other. Who asked drops what is late.
import { lookAtText, type TextRequest } from './look-at-text.ts'

self.onmessage = ({ data }: MessageEvent<TextRequest>) => self.postMessage(lookAtText(data))
