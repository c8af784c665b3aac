import { expect, test } from 'vitest'
import { isNameless, pastedName } from './pasted-name.ts'

const context = { selection: '', before: '', title: '江边散步' }

test.each([
  [
    'what is selected',
    { selection: '渡口的**老船**', before: '# 别的' },
    { name: '渡口的老船', isNumbered: false },
  ],
  ['the nearest heading', { before: '# One\n\n## 第二天 #\n\ntext' }, { name: '第二天', isNumbered: true }],
  [
    'its words alone',
    { before: '## [A link](/x) and `code` {#id}\n' },
    { name: 'A link and code', isNumbered: true },
  ],
  ['the post, without a heading', { before: 'text #no heading\n' }, { name: '江边散步', isNumbered: true }],
  ['not a whole paragraph', { selection: 'a\nb' }, { name: '江边散步', isNumbered: true }],
  ['something in any case', { title: '' }, { name: 'image', isNumbered: true }],
])('by %s', (_, given, expected) => {
  expect(pastedName({ ...context, ...given })).toEqual(expected)
})

test.each(['image.png', 'blob', '', 'image-2.png', 'Pasted image 3.png', 'clipboard.webp'])(
  '%j says nothing',
  name => {
    expect(isNameless(name)).toBe(true)
  },
)

test.each(['river.png', '截屏2026.png', 'imagery.png', '2.png'.replace('2', 'a2')])('%j is a name', name => {
  expect(isNameless(name)).toBe(false)
})
