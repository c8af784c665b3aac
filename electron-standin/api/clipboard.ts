import { served } from '../loud.ts'

let kept = ''

/** A clipboard of the app's own: a browser gives the system's to its page, not to us. */
export const clipboard = served('clipboard', {
  readText: async (): Promise<string> => kept,
  writeText: async (text: string): Promise<void> => {
    kept = text
  },
  clear: (): void => {
    kept = ''
  },
  has: async (type: string): Promise<boolean> => kept !== '' && type === 'text/plain',
}) satisfies Pick<Electron.Clipboard, 'readText' | 'writeText' | 'clear' | 'has'>
