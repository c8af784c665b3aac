import { EventEmitter } from 'node:events'
import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { loudEmitter, served } from './loud.ts'

class Thing extends loudEmitter('Thing') {
  #secret = 1
  static made = 0
  plain: string | undefined
  secret(): number {
    return this.#secret
  }
}

const unknown = (value: unknown, key: string) => () => Reflect.get(Object(value), key)

describe('members that are not served', () => {
  const object = served('object', { known: 1 as number | undefined })

  test('fail by name, on objects, instances and classes', () => {
    expect(unknown(object, 'unknown')).toThrow('the stand-in does not serve electron.object.unknown')
    expect(unknown(new Thing(), 'unknown')).toThrow('the stand-in does not serve electron.Thing.unknown')
    expect(unknown(Thing, 'unknown')).toThrow('the stand-in does not serve electron.Thing.unknown')
    expect(unknown(served('', {}), 'tray')).toThrow('the stand-in does not serve electron.tray')
  })

  test('those that are, work, also when they are undefined or replaced', () => {
    expect(object.known).toBe(1)
    object.known = undefined
    expect(object.known).toBeUndefined()
    const thing = new Thing()
    expect([thing.plain, thing.secret(), Thing.made, Thing.name]).toEqual([undefined, 1, 0, 'Thing'])
    thing.secret = () => 2
    expect(thing.secret()).toBe(2)
  })

  test('can be added, as a test does that replaces a dialog', () => {
    const added = served('dialog', {})
    Reflect.set(added, 'showOpenDialog', () => 'mine')
    expect(Reflect.get(added, 'showOpenDialog')()).toBe('mine')
  })

  test('what tools ask of any object does not fail', async () => {
    const thing = new Thing()
    expect(await thing).toBe(thing)
    expect(JSON.stringify(object)).toBe('{}')
    expect(inspect(thing)).toContain('Thing')
    expect(String(object)).toBe('[object Object]')
    expect('unknown' in thing).toBe(false)
  })
})

describe('events', () => {
  test('work as those of Node', () => {
    const thing = new Thing()
    const heard: unknown[] = []
    thing.once('a', value => heard.push(value))
    thing.on('b', (...values) => heard.push(...values))
    expect([thing.emit('a', 1), thing.emit('a', 2), thing.emit('b', 3, 4)]).toEqual([true, false, true])
    expect(heard).toEqual([1, 3, 4])
    expect(thing.listenerCount('b')).toBe(1)
    thing.removeAllListeners()
    expect(thing.emit('b')).toBe(false)
  })

  test('and leave those of Node alone', () => {
    expect(Object.getPrototypeOf(EventEmitter.prototype)).toBe(Object.prototype)
    expect(Reflect.get(new EventEmitter(), 'unknown')).toBeUndefined()
  })
})
