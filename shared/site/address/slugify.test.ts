import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tagLinks } from '../tag-links.ts'
import { tagSlug } from '../tag-slug.ts'
import { type SlugMode, slugify } from './slugify.ts'

test.each<[string, SlugMode, string]>([
  ['The _config.yml file', 'none', 'the _config.yml file'],
  ['The _config.yml file', 'raw', 'the-_config.yml-file'],
  ['The _config.yml file', 'default', 'the-config-yml-file'],
  ['The _config.yml file', 'pretty', 'the-_config.yml-file'],
  ['The _cönfig.yml file', 'ascii', 'the-c-nfig-yml-file'],
  ['The _cönfig.yml file', 'latin', 'the-config-yml-file'],
  ['深圳，你好', 'default', '深圳-你好'],
  ['深圳，你好', 'pretty', '深圳-你好'],
  ['ไทย हिन्दी', 'default', 'ไทย-हिन्दी'],
  ['', 'default', ''],
])('%s as %s is %s', (text, mode, expected) => {
  expect(slugify(text, mode)).toBe(expected)
})

test('a slug of a slug is itself', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom<SlugMode>('raw', 'default', 'pretty'),
      (text, mode) => {
        const once = slugify(text, mode)
        // One hyphen is cut at each end, so a text of hyphens takes two turns.
        fc.pre(!/^-|-$/.test(once))
        expect(slugify(once, mode)).toBe(once)
      },
    ),
  )
})

test.each([
  ['C++', 'c++'],
  ['C/C++', 'c-c++'],
  ['C#', 'c'],
  ['..', 'tag'],
  ['???', 'tag'],
  ['../../etc', 'etc'],
  ['机器 学习', '机器-学习'],
  ['<script>', 'script'],
])('the tag %s is kept at %s', (tag, slug) => {
  expect(tagSlug(tag)).toBe(slug)
})

test('tags that would share a page get one each, the commoner one the plain address', () => {
  const links = tagLinks(
    new Map([
      ['Openstack', 2],
      ['OpenStack', 9],
      ['openstack-2', 1],
      ['C', 1],
      ['C#', 1],
    ]),
  )
  expect(Object.fromEntries([...links].map(([name, { address }]) => [name, address]))).toEqual({
    OpenStack: '/tags/openstack/',
    Openstack: '/tags/openstack-2/',
    'openstack-2': '/tags/openstack-2-2/',
    C: '/tags/c/',
    'C#': '/tags/c-2/',
  })
})
