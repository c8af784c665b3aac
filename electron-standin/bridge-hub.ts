import type { WebSocket } from 'ws'
import { dialogFolder } from './api/dialog-folder.ts'
import { host } from './api/host.ts'
import { ipcMain } from './api/ipc-main.ts'
import { clickAccelerator, sendAccelerators } from './api/menu.ts'
import { nativeTheme } from './api/native-theme.ts'
import { WebContents } from './api/web-contents.ts'
import { PageLink } from './page-link.ts'
import type { PageNonces } from './server/page-nonces.ts'
import type { FromPage, PageState } from './wire-messages.ts'

/** Joins each connection of a page with the window it is in, and carries what the page says to the API. */
export class BridgeHub {
  readonly #nonces: PageNonces
  /** The window of a page that has no marker: in a browser that is not ours. null: such a page gets no bridge. */
  readonly #unmarked: () => WebContents | null
  readonly #onLeft: (contents: WebContents) => void

  constructor(
    nonces: PageNonces,
    unmarked: () => WebContents | null,
    onLeft: (contents: WebContents) => void,
  ) {
    this.#nonces = nonces
    this.#unmarked = unmarked
    this.#onLeft = onLeft
  }

  /** The server has judged the connection already: it is a page of the app's own origin. */
  accept(socket: WebSocket, resume: string | null): void {
    let contents = resume === null ? null : this.#resumed(resume)
    const link: PageLink = new PageLink(
      socket,
      message => {
        if (contents) return this.#onMessage(contents, message)
        contents = this.#welcome(link, message)
        if (!contents) link.close('ended')
      },
      () => {
        contents?.conversation.detach(link)
        if (contents) this.#onLeft(contents)
      },
    )
    if (resume === null) return
    if (contents) contents.conversation.attach(link, resume, true)
    else link.close('ended')
  }

  #resumed(resume: string): WebContents | null {
    return WebContents.getAllWebContents().find(contents => contents.conversation.resume === resume) ?? null
  }

  #welcome(link: PageLink, message: FromPage): WebContents | null {
    if (message.kind !== 'hello') return null
    const contents =
      message.window === null
        ? this.#unmarked()
        : (WebContents.getAllWebContents().find(one => one.marker === message.window) ?? null)
    if (!contents) return null
    const { conversation } = contents
    if (conversation.resume !== null) this.#nonces.forget(conversation.resume)
    conversation.attach(link, this.#nonces.issueResume(), false)
    this.#onState(contents, message.state)
    if (contents.owner) sendAccelerators(contents.owner)
    return contents
  }

  #onMessage(contents: WebContents, message: FromPage): void {
    switch (message.kind) {
      case 'hello':
        break
      case 'state':
        this.#onState(contents, message.state)
        break
      case 'loaded':
        contents.finishedLoading()
        break
      case 'invoke':
        void answerInvoke(contents, message)
        break
      case 'send':
        ipcMain.receive(contents, message.channel, message.args)
        break
      case 'open':
        contents.wantsWindow(message.url, message.name, message.features)
        break
      case 'accelerator':
        clickAccelerator(message.item, contents.owner)
        break
      case 'answer':
        contents.conversation.answered(message.question, message.value)
        break
      case 'folder':
        void dialogFolder(contents, message)
        break
      default:
        assertNever(message)
    }
  }

  /** The page's address counts only as far as it agrees with the origin that the connection was proved to have. */
  #onState(contents: WebContents, state: PageState): void {
    const { appOrigin } = host().origins
    contents.updateState(state.url.startsWith(`${appOrigin}/`) ? state : { ...state, url: `${appOrigin}/` })
    nativeTheme.pageSees(state.dark)
  }
}

async function answerInvoke(
  contents: WebContents,
  wish: Extract<FromPage, { kind: 'invoke' }>,
): Promise<void> {
  const { call, done, channel, args } = wish
  const { conversation } = contents
  const { page, calls } = conversation
  const known = calls.take(call, done)
  if (typeof known === 'object') conversation.post(known)
  if (known !== 'new') return
  const reply = await ipcMain.invoke(contents, channel, args).then(
    value => ({ kind: 'reply', call, ok: true, value }) as const,
    (error: Error) => ({ kind: 'reply', call, ok: false, message: error.message }) as const,
  )
  // An answer to a page that is gone must not reach the next one, which counts its calls anew.
  if (conversation.page !== page) return
  const answer = (given: Parameters<typeof calls.answered>[0]) => {
    conversation.post(given)
    calls.answered(given)
  }
  try {
    answer(reply)
  } catch (error) {
    // What the handler returned cannot be cloned.
    const message = `Error invoking remote method '${channel}': ${String(error)}`
    answer({ kind: 'reply', call, ok: false, message })
  }
}

function assertNever(message: never): never {
  throw new Error(`unexpected: ${JSON.stringify(message)}`)
}
