import { EventEmitter } from 'node:events'

/** What runtimes and tools ask of any object; an answer of `undefined` is right for these. */
const probes = new Set([
  'then',
  'toJSON',
  'inspect',
  'constructor',
  'domain',
  'default',
  'href',
  'nodeType',
  'tagName',
  'asymmetricMatch',
])

/**
 * Makes what stands at the end of a prototype chain, so that a member which is not served fails loudly.
 *
 * A real member is found before the chain's end and costs nothing; private fields and `this` stay as they are, which
 * a proxy around the object itself would break.
 */
export function loud(label: string, base: object): object {
  return new Proxy(base, {
    get(target, key, receiver) {
      if (typeof key === 'string' && !(key in target) && !probes.has(key) && !/^[_$@]/.test(key)) {
        throw new Error(`the stand-in does not serve electron.${label === '' ? key : `${label}.${key}`}`)
      }
      return Reflect.get(target, key, receiver)
    },
  })
}

/** A plain object with these members and no others. */
export function served<T extends object>(label: string, members: T): T {
  return Object.setPrototypeOf(members, loud(label, Object.prototype))
}

/** A base class that emits events and whose instances and statics fail loudly for members that are not served. */
export function loudEmitter(label: string): typeof EventEmitter {
  class Emitter {
    constructor() {
      Reflect.apply(EventEmitter, this, [])
    }
  }
  for (const key of Reflect.ownKeys(EventEmitter.prototype)) {
    const descriptor = Reflect.getOwnPropertyDescriptor(EventEmitter.prototype, key)
    if (descriptor && key !== 'constructor') Object.defineProperty(Emitter.prototype, key, descriptor)
  }
  Object.setPrototypeOf(Emitter.prototype, loud(label, Object.prototype))
  Object.setPrototypeOf(Emitter, loud(label, Function.prototype))
  // It has every method of EventEmitter's prototype, copied above; only `instanceof` tells it apart.
  return Emitter as unknown as typeof EventEmitter
}
