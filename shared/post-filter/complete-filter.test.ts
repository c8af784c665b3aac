import { expect, test } from 'vitest'
import { completeFilter } from './complete-filter.ts'
import { readTokens } from './read-tokens.ts'

const names = {
  tags: [
    { name: 'OpenStack', count: 9 },
    { name: 'Open Source', count: 4 },
    { name: '虚拟化', count: 2 },
  ],
  categories: [{ name: 'Cloud', count: 3 }],
  years: [
    { name: '2020', count: 5 },
    { name: '2019', count: 7 },
  ],
}

/** `|` is the caret, as in the tests of the editor. */
function offered(text: string, language: 'en' | 'zh-Hans' = 'en'): readonly string[] {
  const caret = text.indexOf('^')
  return completeFilter(text.replace('^', ''), caret, names, language).list.map(choice => choice.text)
}

test.each([
  ['^', []],
  ['tag:^', ['OpenStack', '"Open Source"', '虚拟化']],
  ['tag:so^', ['"Open Source"']],
  ['tag:OpenStack|^', ['OpenStack', '"Open Source"', '虚拟化']],
  ['tag:OpenStack|虚^', ['虚拟化']],
  ['-tag:拟^', ['虚拟化']],
  ['category:^', ['Cloud']],
  ['year:^', ['2020', '2019']],
  ['is:d^', ['draft']],
  ['draft:^', ['yes', 'no']],
  ['t^', ['tag:', 'title:']],
  ['ope^', ['tag:OpenStack', 'tag:"Open Source"']],
  ['title:o^', []],
  ['tag:openstack^', []],
  ['some words tag:^', ['OpenStack', '"Open Source"', '虚拟化']],
])('%s', (text, list) => expect(offered(text)).toEqual(list))

test('in Chinese', () => {
  expect(offered('标^', 'zh-Hans')).toEqual(['标签：', '标题：'])
  expect(offered('是：^', 'zh-Hans')).toContain('草稿')
  expect(offered('虚^', 'zh-Hans')).toEqual(['标签：虚拟化'])
})

test('a choice replaces what is typed of it, and what it gives is read as it was meant', () => {
  const { from, to, list } = completeFilter('a tag:Linux|"open so b', 20, names, 'en')
  expect({ from, to }).toEqual({ from: 12, to: 22 })
  expect(list.map(({ text }) => text)).toEqual(['"Open Source"'])
  for (const { name } of [{ name: '-a' }, { name: 'a|b' }, { name: 'say "hi"' }, { name: 'a:b' }]) {
    const [choice] = completeFilter('tag:', 4, { ...names, tags: [{ name, count: 1 }] }, 'en').list
    expect(readTokens(`tag:${choice?.text}`)).toMatchObject([
      { key: 'tag', values: [name], isNegated: false },
    ])
  }
})
