import { expect, test } from 'vitest'
import { fold } from './fold.ts'

test.each([
  ['OpenStack', 'openstack'],
  ['Ｏｐｅｎ　Ｓｔａｃｋ', 'open stack'],
  ['ﾃｽﾄ', 'テスト'],
  ['  深圳  黑客松 ', '深圳 黑客松'],
  ['ÀÉ', 'àé'],
  ['ΟΔΟΣ ΣΟΦΟΣ', 'οδοσ σοφοσ'],
  ['οδός', 'οδόσ'],
  ['', ''],
])('%s is compared as %s', (text, folded) => expect(fold(text)).toBe(folded))

test('folding twice changes nothing', () => {
  for (const text of ['Ｄｏｃｋｅｒ 网络', 'İstanbul', 'ﬁn', '①']) expect(fold(fold(text))).toBe(fold(text))
})
