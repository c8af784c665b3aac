import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { AppError } from '../shared/errors.ts'
import { sampleFolder } from './blog/sample-blog.ts'
import { createSchemeAnswers, type SchemeAnswers } from './scheme-answers.ts'

const previewKey = '0123456789abcdef'
let allowsRemote = false
const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'
let answers: SchemeAnswers

beforeEach(() => {
  const folder = sampleFolder({
    'pages/index.html': '<meta nonce="__NONCE__"><script nonce="__NONCE__"></script>',
    'pages/assets/app-1.js': 'export const a = 1',
    'pages/assets/notes.txt': 'no page’s type',
    'pages/preview-frame/index.html': '<p>shell</p>',
    'pages/other.html': 'nobody’s page',
    'secret.js': 'outside',
    'blog/picture.svg': svg,
  })
  answers = createSchemeAnswers({
    pages: join(folder, 'pages'),
    previewKey,
    findAsset: async (key, path) => {
      if (key !== 'good' || path !== 'picture.svg')
        throw new AppError('missing', 'error.missing', { file: path })
      return { path: join(folder, 'blog/picture.svg'), mime: 'image/svg+xml' }
    },
    allowsRemote: () => allowsRemote,
    printed: name => (name === 'now' ? '<p>printed</p>' : null),
  })
})

const get = (url: string, init?: RequestInit): Promise<Response> => {
  const { protocol } = new URL(url)
  const one =
    protocol === 'ink:' ? answers.app : protocol === 'ink-preview:' ? answers.preview : answers.asset
  return one(new Request(url, init))
}

describe('what is given out', () => {
  test('the app’s page, with a policy and a nonce that is new each time', async () => {
    const [first, second] = await Promise.all([get('ink://app/index.html'), get('ink://app/')])
    const nonceOf = async (page: Response | undefined) =>
      /nonce="([^"]+)"/.exec((await page?.text()) ?? '')?.[1] ?? 'none'
    const policy = first?.headers.get('content-security-policy') ?? ''
    const nonce = await nonceOf(first)
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain(`'nonce-${nonce}'`)
    expect(nonce).not.toBe('__NONCE__')
    expect(await nonceOf(second)).not.toBe(nonce)
    expect(first?.headers.get('x-content-type-options')).toBe('nosniff')
  })

  test('its scripts', async () => {
    const script = await get('ink://app/assets/app-1.js')
    expect([script.status, script.headers.get('content-type'), await script.text()]).toEqual([
      200,
      'text/javascript; charset=utf-8',
      'export const a = 1',
    ])
  })

  test('the preview’s page, to who knows the key, with its own policy', async () => {
    const shell = await get(`ink-preview://shell/${previewKey}/preview-frame/index.html`)
    expect(await shell.text()).toBe('<p>shell</p>')
    expect(shell.headers.get('content-security-policy')).toContain("connect-src 'none'")
  })

  test('a picture of the blog, which can do nothing when it is opened by itself', async () => {
    const picture = await get('ink-asset://blog/good/picture.svg')
    expect(await picture.text()).toBe(svg)
    expect(picture.headers.get('content-security-policy')).toMatch(/default-src 'none';.*sandbox/)
    expect(picture.headers.get('x-content-type-options')).toBe('nosniff')
  })

  test('a part of it, and no body to who asks for none', async () => {
    const part = await get('ink-asset://blog/good/picture.svg', { headers: { range: 'bytes=1-3' } })
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
      206,
      `bytes 1-3/${svg.length}`,
      'svg',
    ])
    const head = await get('ink-asset://blog/good/picture.svg', { method: 'HEAD' })
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([
      200,
      String(svg.length),
      '',
    ])
  })
})

describe('what is refused', () => {
  test.each([
    ['ink://app/other.html'],
    ['ink://app/secret.js'],
    ['ink://app/assets/../../secret.js'],
    ['ink://app/assets/..%2F..%2Fsecret.js'],
    ['ink://app/assets/%2e%2e/%2e%2e/secret.js'],
    ['ink://app/assets/..\\..\\secret.js'],
    ['ink://app/assets/app-1.js%00'],
    ['ink://app/assets/'],
    ['ink://app/assets'],
    ['ink://app/assets/none.js'],
    ['ink://app/assets/notes.txt'],
    ['ink://app//etc/passwd'],
    ['ink://app/preview-frame/../index.htm'],
    ['ink://shell/index.html'],
    ['ink://blog/index.html'],
    ['ink-preview://shell/preview-frame/index.html'],
    ['ink-preview://shell/0123456789abcdee/preview-frame/index.html'],
    [`ink-preview://app/${previewKey}/preview-frame/index.html`],
    [`ink-preview://shell/${previewKey}/print/before`],
    ['ink-preview://shell/other-key/print/now'],
    [`ink-preview://shell/${previewKey}/index.html`],
    [`ink-preview://shell/${previewKey}/../secret.js`],
    ['ink-asset://blog/bad/picture.svg'],
    ['ink-asset://blog/picture.svg'],
    ['ink-asset://blog/good/../../secret.js'],
    ['ink-asset://app/good/picture.svg'],
  ])('%s', async url => {
    const refused = await get(url)
    expect([refused.status, await refused.text()]).toEqual([404, ''])
  })

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s, whatever is asked for', async method => {
    const refused = await Promise.all([
      get('ink://app/index.html', { method }),
      get(`ink-preview://shell/${previewKey}/preview-frame/index.html`, { method }),
      get('ink-asset://blog/good/picture.svg', { method }),
    ])
    expect(refused.map(one => one.status)).toEqual([405, 405, 405])
  })
})

test('pictures of other sites are let in where the writer has let them in, and nothing else of theirs', async () => {
  const shell = `ink-preview://shell/${previewKey}/preview-frame/index.html`
  const policyOf = async (url: string) => (await get(url)).headers.get('Content-Security-Policy') ?? ''
  const before = await policyOf(shell)
  expect(before).not.toMatch(/https?:/)
  allowsRemote = true
  const after = await policyOf(shell)
  allowsRemote = false
  expect(after.replace(' https: http:', '')).toBe(before)
  expect(after).toMatch(/img-src [^;]* https: http:/)
})

test('a page that is printed runs nothing', async () => {
  const page = await get(`ink-preview://shell/${previewKey}/print/now`)
  expect(await page.text()).toBe('<p>printed</p>')
  const policy = page.headers.get('Content-Security-Policy')
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toContain('script-src')
})
