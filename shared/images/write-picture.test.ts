import { describe, expect, test } from 'vitest'
import type { Generator } from '../blog.ts'
import { pictureAt } from './picture-markup.ts'
import { type PictureEdit, writePicture } from './write-picture.ts'

/** `|` is the caret. */
function edited(marked: string, edit: Partial<PictureEdit>, generator: Generator = 'jekyll'): string {
  const at = marked.indexOf('|')
  const text = marked.replace('|', '')
  const picture = pictureAt(text, at)
  if (picture === null) return 'no picture'
  const { alt, caption, width } = picture
  const made = writePicture(picture, { alt, caption, width, ...edit }, generator)
  return text.slice(0, picture.from) + made + text.slice(picture.to)
}

describe('what is said of a picture', () => {
  test.each([
    ['x ![a boat|](/a.png "T") y', { alt: 'a boat', address: '/a.png', title: '"T"' }],
    ['|![a \\[b\\]](<a b.png>){: .wide width="300"}', { alt: 'a [b]', address: 'a b.png', width: '300' }],
    ['![]({{ site.baseurl }}/img|/a.png)', { address: '{{ site.baseurl }}/img/a.png' }],
    ['<img class="x" src="/a.png" alt="a &amp; b"| width=20>', { alt: 'a & b', width: '20' }],
    ['<figure>\n<img src="a.png">|\n<figcaption>On &lt; it</figcaption>\n</figure>', { caption: 'On < it' }],
    ['{{< figure src="a.png" caption="C"| width="3em" >}}', { caption: 'C', width: '3em' }],
    ['{% asset_img left a.png| 200 150 "深 圳" %}', { alt: '深 圳', width: '200', attributes: 'left' }],
  ])('%s', (marked, facts) => {
    expect(pictureAt(marked.replace('|', ''), marked.indexOf('|'))).toMatchObject(facts)
  })

  test.each(['a | b', '[link](a.png|)', '`x` |', '![a](b.png) |'])('%s is at none', marked => {
    expect(pictureAt(marked.replace('|', ''), marked.indexOf('|'))).toBe(null)
  })
})

describe('a picture gets', () => {
  test.each([
    ['another description', 'x ![|](/a.png "T") y', { alt: 'a [boat]' }, 'x ![a \\[boat\\]](/a.png "T") y'],
    ['a width', '![a](/a.png|)', { width: '300' }, '![a](/a.png){: width="300"}'],
    ['another width', '![a](/a.png|){: .x width="300"}', { width: '50%' }, '![a](/a.png){: .x width="50%"}'],
    ['its own width again', '![a](/a.png|){: width="300"}', { width: '' }, '![a](/a.png)'],
    [
      'a caption',
      '![a](/a.png|)',
      { caption: 'A & B' },
      '<figure>\n  <img src="/a.png" alt="a">\n  <figcaption>A &amp; B</figcaption>\n</figure>',
    ],
    [
      'no caption any more',
      '<figure><img src="a.png" alt="a">|<figcaption>C</figcaption></figure>',
      { caption: '' },
      '<img src="a.png" alt="a">',
    ],
    [
      'another caption in its own figure',
      '<figure class="w">|<img src="a.png"><figcaption>C</figcaption></figure>',
      { caption: '$1' },
      '<figure class="w"><img src="a.png" alt=""><figcaption>$1</figcaption></figure>',
    ],
    [
      'another description in HTML',
      '<img class="x" src="a.png" alt="a"| />',
      { alt: '"b"' },
      '<img class="x" src="a.png" alt="&quot;b&quot;" />',
    ],
  ] as const)('%s', (_, marked, edit, expected) => {
    expect(edited(marked, edit)).toBe(expected)
  })

  test.each([
    ['hugo', '![a](a.png|)', { width: '300' }, '{{< figure src="a.png" alt="a" width="300" >}}'],
    ['hugo', '![a](a.png|)', { caption: 'C "q"' }, '{{< figure src="a.png" alt="a" caption="C \\"q\\"" >}}'],
    [
      'hugo',
      '{{< figure src="a.png"| class="w" >}}',
      { width: '9' },
      '{{< figure src="a.png" class="w" alt="" width="9" >}}',
    ],
    ['plain', '![a](a.png|)', { width: '300' }, '<img src="a.png" alt="a" width="300">'],
    ['hexo', '{% asset_img a.png| %}', { width: '300', alt: '深 圳' }, '{% asset_img a.png 300 "深 圳" %}'],
  ] as const)('of %s: %s', (generator, marked, edit, expected) => {
    expect(edited(marked, edit, generator)).toBe(expected)
  })

  test('nothing, and stays as it is written', () => {
    const text = "<img  src='a.png'|  alt=x>"
    expect(edited(text, {})).toBe(text.replace('|', ''))
  })

  test('its openings alone are quick', () => {
    for (const opening of ['![', '![](', '<img ', '<figure>', '{{< figure ', '{% asset_img ']) {
      const text = opening.repeat(20_000)
      const start = performance.now()
      pictureAt(text, text.length / 2)
      expect(performance.now() - start).toBeLessThan(1000)
    }
  })
})
