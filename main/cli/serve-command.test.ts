import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeSamplePlace, type SamplePlace } from '../export/sample-blog.ts'
import { runInPlace } from './run-sample.ts'

let place: SamplePlace

beforeEach(() => {
  place = makeSamplePlace()
})

afterEach(() => place.remove())

function run(args: readonly string[], more: Parameters<typeof runInPlace>[2] = {}) {
  return runInPlace(place, args, more)
}

describe('serve', () => {
  /** Runs until its first line is out, asks for a page there, and interrupts it. */
  async function serve(...args: string[]) {
    const stop = new AbortController()
    const lines: string[] = []
    const opened: string[] = []
    const ended = run(['serve', 'blog', ...args], {
      signal: stop.signal,
      out: text => void lines.push(text),
      openAddress: async address => void opened.push(address),
    })
    // The command is loaded first, and here compiled.
    await expect.poll(() => lines.length, { timeout: 20_000 }).toBe(1)
    const address = /http:[^"\s]*/.exec(lines[0] ?? '')?.[0] ?? ''
    const page = await (await fetch(new URL('/2021/05/06/second-walk/', address))).text()
    stop.abort()
    return { ...(await ended), address, page, opened }
  }

  test('shows the site until it is interrupted, and ends with 0', async () => {
    const { code, out, address, page, opened } = await serve('--open')
    expect(code).toBe(0)
    expect(out).toContain(`The site is at ${address} and follows`)
    expect(page).toContain('Second walk')
    expect(opened).toEqual([address])
    await expect(fetch(address)).rejects.toThrow()
  })

  test('as JSON; its options are those of the export', async () => {
    const { out, address, page } = await serve('--json', '--theme', 'plain')
    expect(JSON.parse(out)).toEqual({ address })
    expect(page).toContain('Second walk')
    expect((await run(['serve', 'blog', '--theme', 'loud'])).code).toBe(2)
  })

  test.each(['0', '70000', 'x', '12 3'])('--port %s is refused', async port => {
    const { code, err } = await run(['serve', 'blog', '--port', port])
    expect(code).toBe(2)
    expect(err).toContain(`“${port}” is no port.`)
  })
})
