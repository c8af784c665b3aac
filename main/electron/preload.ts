// The whole bridge: one function a call and one a fact, nothing generic. It runs sandboxed, as one CommonJS file.
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron'
import { callNames, eventNames } from '../../shared/calls.ts'

const call = Object.fromEntries(
  callNames.map(name => [name, (args: unknown) => ipcRenderer.invoke(name, args)]),
)

const on = Object.fromEntries(
  eventNames.map(name => [
    name,
    (listener: (fact: unknown) => void) => {
      const receive = (_event: IpcRendererEvent, fact: unknown) => listener(fact)
      ipcRenderer.on(name, receive)
      return () => {
        // Braces: what is returned here would be shown to the page, and that is the whole of ipcRenderer.
        ipcRenderer.removeListener(name, receive)
      }
    },
  ]),
)

contextBridge.exposeInMainWorld('inkstone', { call, on })
