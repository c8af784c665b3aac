import { expect, test } from 'vitest'
import type { Generator } from '../blog.ts'
import { scanLinks } from '../operations/scan-links.ts'
import { defaultLinkForm, formOf, tagForm, usualForm, writePostLink } from './post-link-form.ts'

const from = { id: '_posts/2024-02-01-now.md', address: '/2024/02/01/now/' }
const to = { id: '_posts/2016-12-03-深圳 黑客松.md', address: '/2016/12/03/深圳 黑客松/' }

function like(text: string, place = { url: 'https://example.org', baseUrl: '' }) {
  const rules = { generator: 'jekyll', ...place } as const
  return usualForm(scanLinks(text).flatMap(link => formOf(text, link, rules) ?? []))
}

/** A link of this text's kind to the other post. */
function written(text: string, baseUrl = '', ends = { from, to }): string | null {
  const form = like(text, { url: 'https://example.org', baseUrl })
  return form && writePostLink(ends.from, ends.to, form)
}

test.each([
  ['[a](/2020/01/02/b/)', '/2016/12/03/深圳%20黑客松/'],
  ['[a](/2020/01/02/%E5%A2%A8/ "title")', '/2016/12/03/%E6%B7%B1%E5%9C%B3%20%E9%BB%91%E5%AE%A2%E6%9D%BE/'],
  ['[a]({{ site.baseurl }}/2020/01/02/b/)', '{{ site.baseurl }}/2016/12/03/深圳%20黑客松/'],
  ['[a]({{ "/2020/01/02/b/" | relative_url }})', '{{ "/2016/12/03/深圳%20黑客松/" | relative_url }}'],
  ['[a]({% post_url 2020-01-02-b %})', '{% post_url 2016-12-03-深圳 黑客松 %}'],
  [
    '[a]({{ site.baseurl }}{% post_url 2020-01-02-b %})',
    '{{ site.baseurl }}{% post_url 2016-12-03-深圳 黑客松 %}',
  ],
  ['[a]({% link _posts/2020-01-02-b.md %})', '{% link _posts/2016-12-03-深圳 黑客松.md %}'],
  ['[a](https://example.org/2020/01/02/b/)', 'https://example.org/2016/12/03/深圳%20黑客松/'],
  ['[a](../../../../2020/01/02/b/)', '../../../../2016/12/03/深圳%20黑客松/'],
  ['[a](2020-01-02-b.md)', '2016-12-03-深圳%20黑客松.md'],
])('%s', (text, link) => {
  expect(written(text)).toBe(link)
})

test('a base path that is written out is written out', () => {
  expect(written('[a](/blog/2020/01/02/b/)', '/blog')).toBe('/blog/2016/12/03/深圳%20黑客松/')
})

test.each([
  ['[a]({{< ref "posts/b.md" >}})', '{{< ref "posts/river.md" >}}'],
  ['[a]({{< relref "/posts/b" >}})', '{{< relref "/posts/river" >}}'],
  ['[a]({{< ref "b.md" >}})', '{{< ref "river.md" >}}'],
])('Hugo: %s', (text, link) => {
  const ends = {
    from: { id: 'content/posts/now.md', address: '/posts/now/' },
    to: { id: 'content/posts/river.md', address: '/posts/river/' },
  }
  expect(written(text, '', ends)).toBe(link)
})

test('the form that most links have; what stands in no parentheses teaches nothing', () => {
  expect(like('[a](/x/) [b]({% post_url 2020-01-01-a %}) [c]({% post_url 2020-01-01-b %})')?.kind).toBe(
    'postUrl',
  )
  expect(like('{% post_url 2020-01-01-a %} <a href="/x/">x</a>')).toBe(null)
})

test.each<[Generator, string]>([
  ['jekyll', '{{ site.baseurl }}/2016/12/03/深圳%20黑客松/'],
  ['hexo', '/blog/2016/12/03/深圳%20黑客松/'],
  ['hugo', '{{< ref "_posts/2016-12-03-深圳 黑客松.md" >}}'],
  ['plain', '2016-12-03-深圳%20黑客松.md'],
])('without an example, as %s has it', (generator, link) => {
  expect(writePostLink(from, to, defaultLinkForm({ generator, url: '', baseUrl: '/blog' }))).toBe(link)
})

test('in a tag that names posts, by that tag', () => {
  expect(writePostLink(from, to, tagForm('postUrl'))).toBe('{% post_url 2016-12-03-深圳 黑客松 %}')
})
