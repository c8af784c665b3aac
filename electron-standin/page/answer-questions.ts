import type { FolderListing, Question } from '../wire-messages.ts'
import type { AppSocket } from './app-socket.ts'
import { showMessage } from './dialogs/message-dialog.ts'
import { type ListFolder, showPathDialog } from './dialogs/path-dialog.ts'

/** What the app asks the page: whether it may go, and what stands for the system's dialogs. */
export function answerQuestions(socket: AppSocket): void {
  const folders = listFolders(socket)
  socket.on('ask', ({ question, about }) => {
    void answer(about, (path, create) => folders(question, path, create)).then(value =>
      socket.send({ kind: 'answer', question, value }),
    )
  })
}

function answer(about: Question, list: ListFolder): Promise<unknown> {
  switch (about.kind) {
    case 'unload':
      return Promise.resolve(mayUnload())
    case 'message':
      return whenVisible().then(() => showMessage(about))
    default:
      return whenVisible().then(() => showPathDialog(about, list))
  }
}

function listFolders(socket: AppSocket) {
  const waiting = new Map<
    number,
    { resolve: (listing: FolderListing) => void; reject: (error: Error) => void }
  >()
  let lastRequest = 0
  socket.on('folder', message => {
    const asked = waiting.get(message.request)
    waiting.delete(message.request)
    if ('listing' in message) asked?.resolve(message.listing)
    else asked?.reject(new Error(message.problem))
  })
  return (question: number, path: string, create: boolean): Promise<FolderListing> =>
    new Promise((resolve, reject) => {
      const request = ++lastRequest
      waiting.set(request, { resolve, reject })
      socket.send({ kind: 'folder', question, request, path, create })
    })
}

/** A dialog can be asked for before the page has a body to stand over. */
function whenVisible(): Promise<void> {
  if (document.readyState !== 'loading') return Promise.resolve()
  return new Promise(resolve => addEventListener('DOMContentLoaded', () => resolve(), { once: true }))
}

/** In Electron a page that refuses to be unloaded does so silently: no box asks the user. */
function mayUnload(): boolean {
  return dispatchEvent(new Event('beforeunload', { cancelable: true }))
}
