// The first script of the app's page: it joins the page to the app, and runs the preload before any other script.
import { listenForAccelerators } from './accelerators.ts'
import { answerQuestions } from './answer-questions.ts'
import { AppSocket } from './app-socket.ts'
import { config } from './config.ts'
import { contextBridge } from './context-bridge.ts'
import { IpcRenderer } from './ipc-renderer.ts'
import { catchNewWindows } from './new-windows.ts'
import { runPreload } from './preload.ts'
import { reportState } from './report-state.ts'
import { sayWhenOver } from './say-when-over.ts'

declare global {
  interface Window {
    /** Left by the browser that we started: which window this is. */
    __electronStandin?: { readonly window: string; readonly preload: string | null }
  }
}

start()

function start(): void {
  const marker = window.__electronStandin
  delete window.__electronStandin
  // What is not there cannot be read by the page's own scripts.
  document.currentScript?.remove()

  const socket = new AppSocket(config.socket, config.nonce)
  const ipcRenderer = new IpcRenderer(socket)
  reportState(socket, marker?.window ?? null)
  answerQuestions(socket)
  listenForAccelerators(socket)
  catchNewWindows(socket)
  socket.on('navigate', message => location.assign(message.url))
  // In a browser that is not ours the page outlives its window.
  if (!marker) sayWhenOver(socket)
  runPreload(marker ? marker.preload : config.defaultPreload, { contextBridge, ipcRenderer })
}
