import { previewOrigin } from '../../shared/schemes.ts'
import type { FromShell, ToShell } from '../preview-frame/protocol.ts'

export interface PreviewFrame {
  readonly tell: (message: ToShell) => void
  readonly destroy: () => void
}

/**
 * Puts the preview's page into `parent` and gives it a port.
 *
 * The order matters: the frame is made here, the port goes out when it has loaded, and nothing is told before the
 * shell has answered that it is ready; what is told earlier waits, the newest of each kind and every change.
 */
export function createPreviewFrame(
  parent: HTMLElement,
  previewKey: string,
  title: string,
  onMessage: (message: FromShell) => void,
): PreviewFrame {
  const { port1: port, port2: theirs } = new MessageChannel()
  let waiting: readonly ToShell[] = []
  let isReady = false

  port.onmessage = (event: MessageEvent<FromShell>) => {
    if (event.data.kind === 'ready') {
      isReady = true
      for (const message of waiting) port.postMessage(message)
      waiting = []
    }
    onMessage(event.data)
  }

  const frame = document.createElement('iframe')
  frame.title = title
  frame.addEventListener('load', () => frame.contentWindow?.postMessage(null, previewOrigin, [theirs]), {
    once: true,
  })
  frame.src = `${previewOrigin}/${previewKey}/preview-frame/index.html`
  parent.append(frame)

  return {
    tell(message) {
      if (isReady) return port.postMessage(message)
      const isOutdated = ({ kind }: ToShell) => kind === message.kind && kind !== 'change'
      waiting = [...waiting.filter(earlier => !isOutdated(earlier)), message]
    },
    destroy() {
      port.close()
      frame.remove()
    },
  }
}
