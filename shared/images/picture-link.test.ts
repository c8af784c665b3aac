import { expect, test } from 'vitest'
import { linkText } from './picture-link.ts'

const link = (address: string, isPicture = true) => ({ id: 'x', address, isPicture })

test.each([
  ['/img/x.png', 'a [boat]', '![a \\[boat\\]](/img/x.png)'],
  ['/img/x.png', '', '![](/img/x.png)'],
  ['{{ site.baseurl }}/x.png', 'two\n lines', '![two lines]({{ site.baseurl }}/x.png)'],
  ['{% asset_img x.png %}', 'a "boat" %}', '{% asset_img x.png "a  boat  % }" %}'],
  ['{% asset_img 图 1.png %}', '', '{% asset_img "图 1.png" "" %}'],
])('%s with %j', (address, alt, text) => {
  const made = linkText(link(address), alt)
  expect(made.text).toBe(text)
  expect(made.text.slice(0, made.altFrom) + made.text.slice(made.altTo)).toBe(
    linkText(link(address), '').text,
  )
})

test('a file that is no picture is linked to by its name', () => {
  expect(linkText(link('/a.pdf', false), 'A paper').text).toBe('[A paper](/a.pdf)')
})
