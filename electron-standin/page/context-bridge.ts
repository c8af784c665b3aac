/** `contextBridge`: the only way from the preload to the page, by copies. */
export const contextBridge = {
  exposeInMainWorld(key: string, api: unknown): void {
    if (Object.hasOwn(window, key))
      throw new Error(`Cannot bind an API on top of an existing property on the window object: ${key}`)
    Object.defineProperty(window, key, {
      value: cross(api, new Map()),
      enumerable: true,
      writable: false,
      configurable: false,
    })
  },
}

/** What crosses is copied and frozen; a function becomes another one, which copies what it is given and returns. */
function cross(value: unknown, seen: Map<object, unknown>): unknown {
  // What a preload exposes is called with whatever the page gives.
  if (typeof value === 'function')
    return known(value, seen) ?? crossFunction(value as (...args: unknown[]) => unknown, seen)
  if (typeof value !== 'object' || value === null) {
    if (typeof value === 'symbol') throw new TypeError('A symbol cannot be sent over the context bridge')
    return value
  }
  return known(value, seen) ?? crossObject(value, seen)
}

function crossObject(value: object, seen: Map<object, unknown>): unknown {
  if (value instanceof Promise)
    return value.then(
      result => cross(result, new Map()),
      error => Promise.reject(cross(error, new Map())),
    )
  if (value instanceof Error) return crossError(value)
  if (Array.isArray(value)) {
    const copy: unknown[] = []
    seen.set(value, copy)
    for (const item of value) copy.push(cross(item, seen))
    return Object.freeze(copy)
  }
  const name = Object.prototype.toString.call(value)
  if (name !== '[object Object]') return cloned(value)
  const copy: Record<string, unknown> = {}
  seen.set(value, copy)
  for (const [key, item] of Object.entries(value)) {
    Object.defineProperty(copy, key, { value: cross(item, seen), enumerable: true })
  }
  return Object.freeze(copy)
}

function crossFunction(original: (...args: unknown[]) => unknown, seen: Map<object, unknown>): unknown {
  const proxy = (...args: unknown[]): unknown => {
    try {
      return cross(original(...args.map(arg => cross(arg, new Map()))), new Map())
    } catch (error) {
      throw cross(error, new Map())
    }
  }
  seen.set(original, proxy)
  return proxy
}

function cloned(value: object): unknown {
  try {
    return structuredClone(value)
  } catch {
    // As Electron words it, with a plain error rather than a DOMException.
    throw new Error('An object could not be cloned.')
  }
}

/** Electron keeps the message and loses what else an error carries. */
function crossError(error: Error): Error {
  const copy = new Error(error.message)
  copy.name = error.name
  if (error.stack !== undefined) copy.stack = error.stack
  return copy
}

function known(value: object, seen: Map<object, unknown>): unknown {
  return seen.get(value)
}
