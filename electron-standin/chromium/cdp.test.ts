import { PassThrough } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { Cdp } from './cdp.ts'

function pipes() {
  const [to, from] = [new PassThrough(), new PassThrough()]
  const cdp = new Cdp(to, from)
  const said = () =>
    String(to.read() ?? '')
      .split('\0')
      .filter(Boolean)
      .map(text => JSON.parse(text))
  const say = (...messages: object[]) =>
    from.write(messages.map(message => `${JSON.stringify(message)}\0`).join(''))
  return { cdp, from, said, say }
}

describe('the DevTools pipe', () => {
  test('an answer goes to who asked, in whatever order', async () => {
    const { cdp, said, say } = pipes()
    const first = cdp.root.send('Browser.getVersion')
    const second = cdp.session('S').send('Page.navigate', { url: 'about:blank' })
    expect(said()).toEqual([
      { id: 1, method: 'Browser.getVersion', params: {} },
      { id: 2, method: 'Page.navigate', params: { url: 'about:blank' }, sessionId: 'S' },
    ])
    say({ id: 2, sessionId: 'S', result: { errorText: 'no' } }, { id: 1, result: { product: 'Chrome/1' } })
    expect([await first, await second]).toEqual([{ product: 'Chrome/1' }, { errorText: 'no' }])
  })

  test('messages may come in pieces, and letters in halves', async () => {
    const { cdp, from } = pipes()
    const heard = new Promise(resolve =>
      cdp.root.on('Target.targetDestroyed', ({ targetId }) => resolve(targetId)),
    )
    const bytes = Buffer.from(
      `${JSON.stringify({ method: 'Target.targetDestroyed', params: { targetId: '砚' } })}\0`,
    )
    for (const byte of bytes) from.write(Buffer.from([byte]))
    expect(await heard).toBe('砚')
  })

  test('events go to their session only', () => {
    const { cdp, from, say } = pipes()
    const heard: string[] = []
    cdp.root.on('Page.loadEventFired', () => heard.push('root'))
    cdp.session('S').on('Page.loadEventFired', () => heard.push('S'))
    cdp.session('T').on('Page.loadEventFired', () => heard.push('T'))
    say({ method: 'Page.loadEventFired', sessionId: 'S' })
    from.read()
    return new Promise<void>(resolve => setImmediate(() => resolve(expect(heard).toEqual(['S']))))
  })

  test('an error of the browser rejects', async () => {
    const { cdp, say } = pipes()
    const asked = cdp.root.send('Browser.close')
    say({ id: 1, error: { message: 'not now' } })
    await expect(asked).rejects.toThrow('not now')
  })

  test('a page that goes rejects what it was asked, and only that', async () => {
    const { cdp, say } = pipes()
    const page = cdp.session('S').send('Page.enable')
    const browser = cdp.root.send('Browser.getVersion')
    say(
      { method: 'Target.detachedFromTarget', params: { sessionId: 'S' } },
      { id: 2, result: { product: 'Chrome/1' } },
    )
    await expect(page).rejects.toThrow('the page is gone')
    expect(await browser).toEqual({ product: 'Chrome/1' })
  })

  test('a browser that goes rejects all, and what comes later', async () => {
    const { cdp, from } = pipes()
    const asked = cdp.root.send('Browser.getVersion')
    from.destroy()
    await cdp.closed
    await expect(asked).rejects.toThrow('the browser is gone')
  })
})
