// The app without Playwright, for numbers of what sends many bytes through the window: Playwright listens to the
// network of each page that it has, and for it each message of the stand-in's connection is written down as base64, in
// the window's own thread, and parsed again by two more processes. No user has that.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { setTimeout } from 'node:timers/promises'
import { WebSocket } from 'ws'

export interface BareApp {
  /** What the function gives in the app's page, which waits for it; both travel as JSON. */
  evaluate<T, A>(work: (arg: A) => T | Promise<T>, arg: A): Promise<T>
  /** Asks until it is true. */
  until<A>(question: (arg: A) => boolean, arg: A): Promise<void>
  click(selector: string): Promise<void>
  /** A letter or a named key, alone or with the platform's own modifier. */
  press(key: string, isWithMod?: boolean): Promise<void>
  /** Drags files of the disk onto an element, as the file manager does, and lets go of them. */
  dragFiles(files: readonly string[], selector: string): Promise<void>
  close(): Promise<void>
}

const patienceMs = 30_000
const pollMs = 25

/** Starts the built app on a blog, in the runtime that this process was given. */
export async function launchBare(blog: string, dataFolder: string): Promise<BareApp> {
  // The `electron` package says where its runtime is, or what stands in for it.
  const executable: unknown = createRequire(import.meta.url)('electron')
  const env = { ...process.env, INKSTONE_DATA: dataFolder, LANG: 'en_US.UTF-8' }
  const args = ['--remote-debugging-port=0', process.cwd(), blog]
  const child = spawn(String(executable), args, { env, stdio: ['ignore', 'ignore', 'pipe'] })
  try {
    return bareApp(child, await connect(await pageOf(await debuggingPort(child))))
  } catch (error) {
    child.kill()
    throw error
  }
}

function debuggingPort(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stderr?.on('data', chunk => {
      said += String(chunk)
      const port = /^DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)\//m.exec(said)?.[1]
      if (port !== undefined) resolve(port)
    })
    child.once('exit', code => reject(new Error(`the app ended with ${code}: ${said}`)))
    AbortSignal.timeout(patienceMs).addEventListener('abort', () =>
      reject(new Error(`the app says nothing of its debugger: ${said}`)),
    )
  })
}

/** The address of the first page's debugger. */
async function pageOf(port: string): Promise<string> {
  for (const end = performance.now() + patienceMs; performance.now() < end; await setTimeout(pollMs)) {
    const answer = await fetch(`http://127.0.0.1:${port}/json/list`)
    // Chromium's own list.
    const targets = (await answer.json()) as { type: string; url: string; webSocketDebuggerUrl: string }[]
    const page = targets.find(({ type, url }) => type === 'page' && url !== 'about:blank')
    if (page !== undefined) return page.webSocketDebuggerUrl
  }
  throw new Error('the app has no page')
}

type Send = (method: string, params: object) => Promise<unknown>

async function connect(address: string): Promise<Send> {
  const socket = new WebSocket(address, { perMessageDeflate: false, maxPayload: 256 * 1024 * 1024 })
  await once(socket, 'open', { signal: AbortSignal.timeout(patienceMs) })
  const waiting = new Map<number, (answer: { result?: unknown; error?: unknown }) => void>()
  // An app that is gone answers nobody any more.
  socket.on('close', () => {
    for (const answer of waiting.values()) answer({ error: 'the app is gone' })
  })
  socket.on('message', data => {
    const answer = JSON.parse(String(data)) as { id?: number; result?: unknown; error?: unknown }
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer)
  })
  let count = 0
  return (method, params) =>
    new Promise((resolve, reject) => {
      const id = ++count
      waiting.set(id, ({ result, error }) => {
        waiting.delete(id)
        if (error === undefined) resolve(result)
        else reject(new Error(`${method}: ${JSON.stringify(error)}`))
      })
      socket.send(JSON.stringify({ id, method, params }))
    })
}

function bareApp(child: ChildProcess, send: Send): BareApp {
  async function evaluate<T, A>(work: (arg: A) => T | Promise<T>, arg: A): Promise<T> {
    const expression = `(${work.toString()})(${JSON.stringify(arg)})`
    const options = { expression, awaitPromise: true, returnByValue: true, userGesture: true }
    // What the protocol says that it gives.
    const answer = (await send('Runtime.evaluate', options)) as {
      result: { value: T }
      exceptionDetails?: { exception?: { description?: string } }
    }
    const { result, exceptionDetails } = answer
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? 'it failed in the page')
    return result.value
  }
  async function until<A>(question: (arg: A) => boolean, arg: A): Promise<void> {
    for (const end = performance.now() + patienceMs; performance.now() < end; await setTimeout(pollMs))
      if (await evaluate(question, arg)) return
    throw new Error(`still not so: ${question.toString()}`)
  }
  async function placeOf(selector: string): Promise<{ readonly x: number; readonly y: number }> {
    // What is scrolled to is on its way for a moment.
    await until(wanted => {
      const element = document.querySelector(wanted)
      const box = element?.getBoundingClientRect()
      const hit = box && document.elementFromPoint(box.left + 20, box.top + 10)
      return hit != null && element?.contains(hit) === true
    }, selector)
    return evaluate(wanted => {
      const box = document.querySelector(wanted)?.getBoundingClientRect()
      return { x: (box?.left ?? 0) + 20, y: (box?.top ?? 0) + 10 }
    }, selector)
  }
  return {
    evaluate,
    until,
    async click(selector) {
      const place = await placeOf(selector)
      for (const type of ['mousePressed', 'mouseReleased'])
        await send('Input.dispatchMouseEvent', { type, ...place, button: 'left', clickCount: 1 })
    },
    async press(key, isWithMod = false) {
      const isLetter = key.length === 1
      const code = isLetter ? `Key${key.toUpperCase()}` : key
      const text = isLetter ? { text: key } : {}
      const modifiers = isWithMod ? (process.platform === 'darwin' ? 4 : 2) : 0
      await send('Input.dispatchKeyEvent', { type: 'keyDown', key, code, modifiers, ...text })
      await send('Input.dispatchKeyEvent', { type: 'keyUp', key, code, modifiers })
    },
    async dragFiles(files, selector) {
      const place = await placeOf(selector)
      const data = { items: [], files, dragOperationsMask: 1 }
      for (const type of ['dragEnter', 'dragOver', 'drop'])
        await send('Input.dispatchDragEvent', { type, ...place, data })
    },
    async close() {
      // Asked to, it writes what it has to write.
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      if ((await Promise.race([ended, setTimeout(5000, null)])) === null) child.kill('SIGKILL')
    },
  }
}
