// Values between the app and its page, with the meaning of structured clone: what `ipcRenderer` promises.
// A message is [length of the tree, u32 little endian][tree as JSON][parts: the bytes of its buffers, one after another].
// In the tree every object is an array that begins with its tag; objects are numbered as they begin, so that one that
// is met again, also inside itself, is written as a reference.

type Tree = string | number | boolean | null | readonly [string, ...Tree[]]

const typedArrays = {
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
} as const

const errorTypes = { Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError } as const

const maxDepth = 1000

/** Throws a DataCloneError for what cannot be cloned: functions, symbols, promises, nodes of a page. */
export function encode(value: unknown): Uint8Array<ArrayBuffer> {
  const writer = new Writer()
  const tree = new TextEncoder().encode(JSON.stringify(writer.write(value, 0)))
  const size = writer.parts.reduce((sum, part) => sum + part.byteLength, 4 + tree.byteLength)
  const message = new Uint8Array(size)
  new DataView(message.buffer).setUint32(0, tree.byteLength, true)
  message.set(tree, 4)
  let offset = 4 + tree.byteLength
  for (const part of writer.parts) {
    message.set(part, offset)
    offset += part.byteLength
  }
  return message
}

/** Throws for bytes that `encode` did not make. */
export function decode(message: Uint8Array): unknown {
  if (message.byteLength < 4) throw new Error('a message without a length')
  const length = new DataView(message.buffer, message.byteOffset).getUint32(0, true)
  if (4 + length > message.byteLength) throw new Error('a message that was cut short')
  const tree: Tree = JSON.parse(
    new TextDecoder('utf-8', { fatal: true }).decode(message.subarray(4, 4 + length)),
  )
  return new Reader(message.subarray(4 + length)).read(tree, 0)
}

class Writer {
  readonly parts: Uint8Array[] = []
  readonly #seen = new Map<object, number>()

  write(value: unknown, depth: number): Tree {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
    if (value === undefined) return ['undefined']
    if (typeof value === 'number')
      return isJsonNumber(value) ? value : ['number', Object.is(value, -0) ? '-0' : String(value)]
    if (typeof value === 'bigint') return ['bigint', String(value)]
    if (typeof value !== 'object') throw uncloneable(value)
    if (depth > maxDepth) throw new RangeError('a value is nested too deeply to be sent')
    const known = this.#seen.get(value)
    if (known !== undefined) return ['ref', known]
    this.#seen.set(value, this.#seen.size)
    return this.#object(value, depth + 1)
  }

  #object(value: object, depth: number): Tree {
    if (Array.isArray(value)) return ['array', ...this.#items(value, depth)]
    if (value instanceof Date) return ['date', isJsonNumber(value.getTime()) ? value.getTime() : null]
    if (value instanceof RegExp) return ['regexp', value.source, value.flags]
    if (value instanceof Map)
      return ['map', ...[...value].flatMap(pair => pair.map(item => this.write(item, depth)))]
    if (value instanceof Set) return ['set', ...[...value].map(item => this.write(item, depth))]
    if (value instanceof Error) return this.#error(value, depth)
    if (value instanceof ArrayBuffer) return ['buffer', this.#part(new Uint8Array(value))]
    if (ArrayBuffer.isView(value)) return this.#view(value)
    if (value instanceof Boolean || value instanceof Number || value instanceof String) {
      return ['boxed', this.write(value.valueOf(), depth)]
    }
    const name = Object.prototype.toString.call(value).slice(8, -1)
    if (name !== 'Object' && name !== 'Arguments') throw uncloneable(value)
    return ['object', ...Object.entries(value).flatMap(([key, item]) => [key, this.write(item, depth)])]
  }

  #items(items: readonly unknown[], depth: number): Tree[] {
    return Array.from({ length: items.length }, (_, index) =>
      index in items ? this.write(items[index], depth) : ['hole'],
    )
  }

  #error(error: Error, depth: number): Tree {
    const name = Object.hasOwn(errorTypes, error.name) ? error.name : 'Error'
    const cause: Tree[] = Object.hasOwn(error, 'cause') ? [this.write(error.cause, depth)] : []
    return ['error', name, error.message, error.stack ?? null, ...cause]
  }

  #view(view: ArrayBufferView): Tree {
    const name = Object.prototype.toString.call(view).slice(8, -1)
    if (name !== 'DataView' && !Object.hasOwn(typedArrays, name)) throw uncloneable(view)
    return ['view', name, this.#part(new Uint8Array(view.buffer, view.byteOffset, view.byteLength))]
  }

  #part(bytes: Uint8Array): number {
    this.parts.push(bytes)
    return bytes.byteLength
  }
}

class Reader {
  readonly #parts: Uint8Array
  readonly #seen: unknown[] = []
  #offset = 0

  constructor(parts: Uint8Array) {
    this.#parts = parts
  }

  read(tree: Tree | undefined, depth: number): unknown {
    if (tree === undefined) throw new Error('a message that lacks a value')
    if (tree === null || typeof tree !== 'object') return tree
    if (!Array.isArray(tree) || depth > maxDepth + 1) throw new Error('a message that is not ours')
    // Array.isArray loses the element type of a readonly tuple.
    const [tag, ...rest] = tree as readonly [string, ...Tree[]]
    switch (tag) {
      case 'undefined':
        return undefined
      case 'number':
        return Number(rest[0])
      case 'bigint':
        return BigInt(text(rest[0]))
      case 'ref':
        return this.#known(count(rest[0]))
      default:
        return this.#object(tag, rest, depth + 1)
    }
  }

  #object(tag: string, rest: readonly Tree[], depth: number): unknown {
    switch (tag) {
      case 'array':
        return this.#array(rest, depth)
      case 'object':
        return this.#plain(rest, depth)
      case 'map': {
        const map = this.#keep(new Map<unknown, unknown>())
        for (let at = 0; at < rest.length; at += 2)
          map.set(this.read(rest[at], depth), this.read(rest[at + 1], depth))
        return map
      }
      case 'set': {
        const set = this.#keep(new Set<unknown>())
        for (const item of rest) set.add(this.read(item, depth))
        return set
      }
      case 'error':
        return this.#error(rest, depth)
      case 'date':
        return this.#keep(new Date(rest[0] === null ? Number.NaN : Number(rest[0])))
      case 'regexp':
        return this.#keep(new RegExp(text(rest[0]), text(rest[1])))
      case 'buffer':
        return this.#keep(this.#part(count(rest[0])))
      case 'view':
        return this.#view(text(rest[0]), count(rest[1]))
      case 'boxed':
        return this.#keep(Object(this.read(rest[0], depth)))
      default:
        throw new Error(`a message with an unknown tag: ${tag}`)
    }
  }

  #array(rest: readonly Tree[], depth: number): unknown[] {
    const array = this.#keep(new Array<unknown>(rest.length))
    for (const [index, item] of rest.entries()) {
      if (!Array.isArray(item) || item[0] !== 'hole') array[index] = this.read(item, depth)
    }
    return array
  }

  #plain(rest: readonly Tree[], depth: number): object {
    const object = this.#keep({})
    for (let at = 0; at < rest.length; at += 2) {
      const value = this.read(rest[at + 1], depth)
      // An assignment would call the setter of `__proto__`.
      Object.defineProperty(object, text(rest[at]), {
        value,
        writable: true,
        enumerable: true,
        configurable: true,
      })
    }
    return object
  }

  #error(rest: readonly Tree[], depth: number): Error {
    const [name, message, stack, cause] = rest
    const known = Object.entries(errorTypes).find(([key]) => key === name)
    const error = this.#keep(new (known?.[1] ?? Error)(text(message)))
    if (typeof stack === 'string')
      Object.defineProperty(error, 'stack', { value: stack, configurable: true, writable: true })
    if (cause !== undefined) {
      Object.defineProperty(error, 'cause', {
        value: this.read(cause, depth),
        configurable: true,
        writable: true,
      })
    }
    return error
  }

  #view(name: string, length: number): ArrayBufferView {
    const buffer = this.#part(length)
    if (name === 'DataView') return this.#keep(new DataView(buffer))
    const known = Object.entries(typedArrays).find(([key]) => key === name)
    if (!known) throw new Error(`a message with an unknown array: ${name}`)
    return this.#keep(new known[1](buffer))
  }

  #part(length: number): ArrayBuffer {
    const end = this.#offset + length
    if (end > this.#parts.byteLength) throw new Error('a message that was cut short')
    const copy = new Uint8Array(this.#parts.subarray(this.#offset, end))
    this.#offset = end
    return copy.buffer
  }

  #keep<T>(value: T): T {
    this.#seen.push(value)
    return value
  }

  #known(index: number): unknown {
    if (index >= this.#seen.length) throw new Error('a message that refers to nothing')
    return this.#seen[index]
  }
}

function isJsonNumber(value: number): boolean {
  return Number.isFinite(value) && !Object.is(value, -0)
}

function text(tree: Tree | undefined): string {
  if (typeof tree !== 'string') throw new Error('a message that lacks a text')
  return tree
}

function count(tree: Tree | undefined): number {
  if (typeof tree !== 'number' || !Number.isInteger(tree) || tree < 0)
    throw new Error('a message that lacks a number')
  return tree
}

function uncloneable(value: unknown): Error {
  const error = new Error(`${String(value)} could not be cloned.`)
  error.name = 'DataCloneError'
  return error
}
