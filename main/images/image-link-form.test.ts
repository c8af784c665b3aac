import { describe, expect, test } from 'vitest'
import type { Generator } from '../../shared/blog.ts'
import { configFrom } from '../blog/config-from.ts'
import { defaultForm, type LinkPlace, readLink, writeLink } from './image-link-form.ts'

const place = (
  generator: Generator = 'jekyll',
  raw: Record<string, unknown> = {},
  postId = '_posts/2020-01-01-a.md',
): LinkPlace => ({ generator, config: configFrom(generator, raw), postId })

describe('a link is read, and written again as it was', () => {
  test.each([
    ['/img/posts/深圳/x.png', 'img/posts/深圳/x.png', place()],
    ['/img/%E6%B7%B1/x.png', 'img/深/x.png', place()],
    ['/img/a%20b.png', 'img/a b.png', place()],
    ['{{ site.baseurl }}/img/x.png', 'img/x.png', place()],
    ['{{site.url}}{{site.baseurl}}/img/x.png', 'img/x.png', place()],
    [`{{ "/img/深.png" | relative_url }}`, 'img/深.png', place()],
    [`{{ '/img/x.png' | absolute_url }}`, 'img/x.png', place()],
    ['/blog/img/x.png', 'img/x.png', place('jekyll', { baseurl: '/blog' })],
    ['/images/x.png', 'source/images/x.png', place('hexo', {}, 'source/_posts/a.md')],
    ['x.png', 'source/_posts/a/x.png', place('hexo', { post_asset_folder: true }, 'source/_posts/a.md')],
    [
      '{% asset_img 图 1.png %}',
      'source/_posts/a/图 1.png',
      place('hexo', { post_asset_folder: true }, 'source/_posts/a.md'),
    ],
    ['/images/x.png', 'static/images/x.png', place('hugo', {}, 'content/posts/a.md')],
    ['x.png', 'content/posts/a/x.png', place('hugo', {}, 'content/posts/a/index.md')],
    ['images/x.png', 'notes/images/x.png', place('plain', {}, 'notes/a.md')],
    ['./x.png', 'notes/x.png', place('plain', {}, 'notes/a.md')],
    ['../img/x.png', 'img/x.png', place('plain', {}, 'notes/a.md')],
    ['x.png', 'x.png', place('plain', {}, 'a.md')],
  ])('%s', (address, id, where) => {
    const link = readLink(address, where)
    expect(link?.id).toBe(id)
    expect(link && writeLink(id, link.form, where)).toBe(address)
  })

  test.each([
    'https://example.org/x.png',
    '//example.org/x.png',
    'data:image/png;base64,AA',
    '{{ page.image }}',
    '/img/%zz.png',
    '../../../x.png',
    '#top',
    '',
    '/',
  ])('%j is no file of the blog', address => {
    expect(readLink(address, place())).toBe(null)
  })
})

describe('writeLink', () => {
  test('Chinese stays as it is, what would break Markdown is encoded', () => {
    const form = defaultForm(place())
    expect(writeLink('img/中 文(1)/100%.png', form, place())).toBe('/img/中%20文%281%29/100%25.png')
  })

  test('a picture that is not under the site’s root has no address from there', () => {
    const hexo = place('hexo', {}, 'source/_posts/a.md')
    expect(writeLink('elsewhere/x.png', defaultForm(hexo), hexo)).toBe(null)
  })

  test('each generator’s usual form', () => {
    expect(writeLink('img/x.png', defaultForm(place('jekyll', { baseurl: '/b' })), place())).toBe(
      '{{ site.baseurl }}/img/x.png',
    )
    const plain = place('plain', {}, 'notes/a.md')
    expect(writeLink('img/x.png', defaultForm(plain), plain)).toBe('../img/x.png')
  })
})
