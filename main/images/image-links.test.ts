import { describe, expect, test } from 'vitest'
import { imageLinks } from './image-links.ts'

describe('imageLinks', () => {
  test.each([
    ['![a](/img/posts/深圳黑客松之旅/bugfix.jpg)', ['/img/posts/深圳黑客松之旅/bugfix.jpg']],
    ['x ![](a.png) y ![](b.png "title")', ['a.png', 'b.png']],
    ['![a](<with space.png>)', ['with space.png']],
    ['![a](a(1).png)', ['a(1).png']],
    ['![a]({{ site.baseurl }}/img/a.png)', ['{{ site.baseurl }}/img/a.png']],
    [`![a]({{ '/img/a.png' | relative_url }})`, [`{{ '/img/a.png' | relative_url }}`]],
    ['<img class="x" src="/img/a.png" alt="b">', ['/img/a.png']],
    ["<IMG SRC='a.png'/>", ['a.png']],
    ['[![alt](thumb.png)](big.html)', ['thumb.png']],
    [
      '{% asset_img left a.png 200 "深 圳" %} {%asset_img "a b.jpg"%}',
      ['{% asset_img a.png %}', '{% asset_img a b.jpg %}'],
    ],
    ['[link](a.png) and ![ref][id]', []],
    ['`![a](no.png)` ![b](yes.png)', ['yes.png']],
    ['```\n![a](no.png)\n```\n![b](yes.png)', ['yes.png']],
    ['~~~md\n![a](no.png)\n```\n~~~\n![b](yes.png)', ['yes.png']],
    ['```\n![a](no.png) never closed', []],
  ])('%j', (markdown, links) => {
    expect(imageLinks(markdown)).toEqual(links)
  })

  test.each([
    ['![', '!['.repeat(50_000)],
    ['![](', '![]('.repeat(50_000)],
    ['![]({{', `![](${'{{'.repeat(50_000)}`],
    ['![]((', `![](${'('.repeat(50_000)}`],
    ['{% asset_img', '{% asset_img '.repeat(20_000)],
    ['<img', '<img '.repeat(50_000)],
    ['backticks', '`'.repeat(50_000)],
    ['fences', '```\n'.repeat(20_001)],
  ])('200 KB of %s is quick', (_, text) => {
    const start = performance.now()
    imageLinks(text)
    expect(performance.now() - start).toBeLessThan(1500)
  })
})
