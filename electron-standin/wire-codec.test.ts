import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decode, encode } from './wire-codec.ts'

const travel = (value: unknown) => decode(encode(value))

describe('values keep what structured clone keeps', () => {
  const values: Record<string, unknown> = {
    text: '砚 \u0000 " \\ \u2028 😀',
    'a lone surrogate': 'a\ud800b',
    numbers: [0, -0, 1.5, 2 ** 53, Number.NaN, Infinity, -Infinity],
    bigints: [0n, -(2n ** 70n)],
    'nothing at all': [undefined, null, true, false],
    'undefined in an object': { a: undefined, b: null },
    dates: [new Date(0), new Date(Date.UTC(2026, 5, 1))],
    'a regular expression': /a\/b/giu,
    maps: new Map<unknown, unknown>([
      [{ key: 1 }, new Set(['x', undefined])],
      ['k', new Map()],
    ]),
    bytes: [
      new Uint8Array([1, 2, 255]),
      new Uint8Array(0),
      new Float64Array([1.5, -2]),
      new Uint16Array([1, 65535]),
    ],
    'a buffer': new Uint8Array([9, 8, 7]).buffer,
    'a view': new DataView(new Uint8Array([1, 2, 3]).buffer),
    'wrapped primitives': [Object(1), Object('a'), Object(true)],
    'names that an object has already': JSON.parse('{"__proto__": 1, "constructor": 2, "toString": 3}'),
  }
  test.each(Object.entries(values))('%s', (_name, value) => {
    expect(travel(value)).toEqual(value)
  })

  test('a view of a part carries only that part', () => {
    const part = new Uint8Array([1, 2, 3, 4, 5]).subarray(1, 3)
    const back = travel(part)
    expect(back).toEqual(new Uint8Array([2, 3]))
    expect(back instanceof Uint8Array && back.buffer.byteLength).toBe(2)
  })

  test("Node's Buffer arrives as a Uint8Array, as through Electron's own bridge", () => {
    const back = travel(Buffer.from('abc'))
    expect(Object.getPrototypeOf(back)).toBe(Uint8Array.prototype)
  })

  test('holes stay holes', () => {
    const sparse: number[] = [1]
    sparse[2] = 3
    const back = travel(sparse) as unknown[]
    expect(back.length).toBe(3)
    expect(1 in back).toBe(false)
  })

  test('an invalid date stays one', () => {
    expect(Number.isNaN((travel(new Date(Number.NaN)) as Date).getTime())).toBe(true)
  })

  test('an error keeps its type, message, stack and cause', () => {
    const error = new RangeError('too far', { cause: { at: 3 } })
    const back = travel(error) as Error
    expect(back).toBeInstanceOf(RangeError)
    expect([back.message, back.stack, back.cause]).toEqual(['too far', error.stack, { at: 3 }])
  })

  test('a class becomes a plain object of its own properties', () => {
    class Point {
      x = 1
      get double() {
        return 2
      }
    }
    expect(travel(new Point())).toStrictEqual({ x: 1 })
  })

  test('what is the same stays the same, also inside itself', () => {
    const shared = { name: 'one' }
    const value: { list: object[]; map: Map<string, object>; me?: object } = {
      list: [shared, shared],
      map: new Map([['a', shared]]),
    }
    value.me = value
    const back = travel(value) as typeof value
    expect(back.list[0]).toBe(back.list[1])
    expect(back.map.get('a')).toBe(back.list[0])
    expect(back.me).toBe(back)
  })

  test('own "__proto__" keys do not change the prototype', () => {
    const back = travel(JSON.parse('{"__proto__": {"polluted": true}}')) as { polluted?: boolean }
    expect(back.polluted).toBeUndefined()
    expect(Object.getPrototypeOf(back)).toBe(Object.prototype)
  })

  test('anything generated is the same as its structured clone', () => {
    fc.assert(
      fc.property(
        fc.anything({
          withBigInt: true,
          withDate: true,
          withMap: true,
          withSet: true,
          withTypedArray: true,
          withSparseArray: true,
        }),
        value => {
          expect(travel(value)).toEqual(structuredClone(value))
        },
      ),
      { numRuns: 300 },
    )
  })

  test('eight megabytes travel without being looked at one by one', () => {
    const bytes = new Uint8Array(8 * 1024 * 1024).fill(7)
    const started = performance.now()
    expect((travel({ bytes }) as { bytes: Uint8Array }).bytes.byteLength).toBe(bytes.byteLength)
    expect(performance.now() - started).toBeLessThan(1000)
  })
})

describe('what cannot be cloned', () => {
  test.each([
    ['a function', () => 1],
    ['a symbol', Symbol('s')],
    ['a promise', Promise.resolve()],
    ['a weak map', new WeakMap()],
    ['a function deep inside', { a: [new Map([['b', () => 1]])] }],
  ])('%s is refused by name', (_name, value) => {
    expect(() => encode(value)).toThrow(expect.objectContaining({ name: 'DataCloneError' }))
  })

  test('a value that is nested without end is refused, not a crash', () => {
    let deep: unknown = 1
    for (let level = 0; level < 100_000; level++) deep = [deep]
    expect(() => encode(deep)).toThrow(RangeError)
  })
})

describe('bytes that are not ours are refused', () => {
  const message = (tree: string, parts: readonly number[] = []) => {
    const text = new TextEncoder().encode(tree)
    const bytes = new Uint8Array([0, 0, 0, 0, ...text, ...parts])
    new DataView(bytes.buffer).setUint32(0, text.length, true)
    return bytes
  }
  test.each([
    ['nothing', new Uint8Array()],
    ['a length without a tree', new Uint8Array([5, 0, 0, 0])],
    ['a tree that is no JSON', message('{')],
    ['an object', message('{"a":1}')],
    ['an unknown tag', message('["evil"]')],
    ['a reference to nothing', message('["ref",0]')],
    ['more bytes than there are', message('["buffer",9]', [1])],
    ['a negative length', message('["buffer",-1]', [1])],
    ['an unknown array', message('["view","Evil",0]')],
    ['an object that lacks a value', message('["object","a"]')],
    ['a number for a key', message('["object",1,2]')],
    ['text that is not UTF-8', new Uint8Array([1, 0, 0, 0, 0xff])],
    ['arrays without end', message(`${'["array",'.repeat(5000)}1${']'.repeat(5000)}`)],
  ])('%s', (_name, bytes) => {
    expect(() => decode(bytes)).toThrow()
  })
})
