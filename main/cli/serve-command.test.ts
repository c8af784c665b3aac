import { realpathSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openSiteLooks } from '../app/site-looks.ts'
import { nodeFs } from '../disk/node-fs.ts'
import { runInPlaces } from './run-sample.ts'

const { place, run } = runInPlaces()

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
    const read = async (path: string) => (await fetch(new URL(path, address))).text()
    const page = await read('/2021/05/06/second-walk/')
    const archive = await read('/archive/')
    const style = await read('/inkstone/theme.css')
    stop.abort()
    return { ...(await ended), address, page, archive, style, opened }
  }

  test('shows the site until it is interrupted, and ends with 0', async () => {
    const { code, out, address, page, opened } = await serve('--open')
    expect(code).toBe(0)
    expect(out).toContain(`The site is at ${address} and follows`)
    expect(out).toMatch(/\nLook: --theme paper .*\n$/)
    expect(page).toContain('Second walk')
    expect(opened).toEqual([address])
    await expect(fetch(address)).rejects.toThrow()
  })

  test('as JSON; its options are those of the export', async () => {
    place.write({ '_posts/2199-01-01-later.md': '---\ntitle: Later\n---\n' })
    const { out, address, style, archive } = await serve('--json', '--theme', 'plain')
    expect(JSON.parse(out)).toEqual({ address })
    expect(style).toContain('--paper: #fdfdfe')
    expect(archive).toContain('Second walk')
    expect(archive).not.toMatch(/Unfinished|Later/)
    expect((await serve('--drafts')).archive).toMatch(/^(?!.*Later).*Unfinished/s)
    expect((await serve('--future')).archive).toMatch(/^(?!.*Unfinished).*Later/s)
    expect((await run(['serve', 'blog', '--theme', 'loud'])).code).toBe(2)
  })

  test('looks as it was chosen in the app', async () => {
    await openSiteLooks(nodeFs, place.data).keep(realpathSync(place.blog), {
      look: { variant: 'plain', accent: null, fonts: null },
      images: 'original',
    })
    expect((await serve()).style).toContain('--paper: #fdfdfe')
    expect((await serve('--theme', 'paper')).style).toContain('--paper: #faf7f2')
  })

  test.each(['0', '70000', 'x', '12 3'])('--port %s is refused', async port => {
    const { code, err } = await run(['serve', 'blog', '--port', port])
    expect(code).toBe(2)
    expect(err).toContain(`“${port}” is no port.`)
  })
})
