import { describe, expect, it } from 'vitest'
import { findPaths } from './find-paths.ts'

const paths = (text: string) => findPaths(text, 0, text.length).map(({ written }) => written)

describe('findPaths', () => {
  it.each([
    ['header-img: img/post bg.jpg', 'img/post bg.jpg'],
    ['cover: "/img/a b.png"', '/img/a b.png'],
    ["cover: '/图/江边 散步.png'", '/图/江边 散步.png'],
    ['- /img/posts/深圳/x.webp', '/img/posts/深圳/x.webp'],
    ['body { background: url(../img/a.png) no-repeat }', '../img/a.png'],
    ["background: url('../img/a b.png');", '../img/a b.png'],
    ['<img src="{{ site.baseurl }}/img/a.png">', '/img/a.png'],
    ['<img src="/a.png" srcset="/b.png 2x">', '/b.png'],
    ['{% asset_img a.png 说明 %}', 'a.png'],
    ['{% include figure.html image="/img/a.png" %}', '/img/a.png'],
    [`const icon = \`$\{root}/img/a.svg\``, '/img/a.svg'],
    ['/img/{{ page.author }}.png', '/img/{{ page.author }}.png'],
    ['logo: {light: /a.svg, dark: /b.svg}', '/b.svg'],
    ['see https://example.org/a.png', 'https://example.org/a.png'],
  ])('finds in %s', (text, path) => {
    expect(paths(text).at(-1)).toBe(path)
  })

  it('finds nothing in words and in names that go on', () => {
    expect(paths('Save it as .png, or as a.pngx, or data:image/png;base64,AAAA')).toEqual([])
  })

  it('gives the place of what it found, without what stands for the root', () => {
    const text = 'a {{ site.url }}/x.png'
    const [found] = findPaths(text, 0, text.length)
    expect(found).toEqual({ from: 16, to: 22, written: '/x.png', isRooted: true })
    expect(text.slice(found?.from, found?.to)).toBe('/x.png')
  })

  it('is quick with a text that is nothing but beginnings', () => {
    const text = '"(.png '.repeat(50_000)
    const start = performance.now()
    paths(text)
    expect(performance.now() - start).toBeLessThan(2000)
  })
})
