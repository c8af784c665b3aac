import { describe, expect, test } from 'vitest'
import { emptyConfig } from '../sample-source.ts'
import { staticPlace } from './static-files.ts'

describe('Jekyll', () => {
  const place = (raw: Record<string, unknown>, exclude: readonly string[] = []) =>
    staticPlace('jekyll', { ...emptyConfig, raw, exclude })

  test.each([
    ['img/a.png', 'img/a.png'],
    ['CNAME', 'CNAME'],
    ['.htaccess', '.htaccess'],
    ['.hidden/a.png', null],
    ['_data/a.yml', null],
    ['a/_b/c.png', null],
    ['#draft.txt', null],
    ['notes~', null],
    ['Gemfile.lock', null],
    ['vendor/bundle/x.rb', null],
    ['vendor/own/x.js', 'vendor/own/x.js'],
  ])('%s goes to %s', (id, path) => {
    expect(place({})(id)).toBe(path)
  })

  test('exclude is a pattern or a beginning; include goes before everything', () => {
    const of = place({ include: ['_pages', '.well-known'] }, ['less', '*.psd', 'draft/'])
    expect(of('lesson.txt')).toBeNull()
    expect(of('img/a.psd')).toBeNull()
    expect(of('draft/a.png')).toBeNull()
    expect(of('_pages/a.png')).toBe('_pages/a.png')
    expect(of('.well-known/security.txt')).toBe('.well-known/security.txt')
    expect(of('.htaccess')).toBeNull()
  })
})

test('Hexo copies what lies under source, Hugo what lies under static, the others nothing', () => {
  const hexo = staticPlace('hexo', { ...emptyConfig, exclude: ['private/*'] })
  expect(
    ['source/img/a.png', 'source/_data/a.yml', 'themes/a.png', 'source/private/a.png'].map(hexo),
  ).toEqual(['img/a.png', null, null, null])
  const hugo = staticPlace('hugo', emptyConfig)
  expect(['static/a/b.png', 'assets/a.png', 'content/posts/a.png'].map(hugo)).toEqual(['a/b.png', null, null])
  expect(staticPlace('plain', emptyConfig)('a.png')).toBeNull()
})
