import { expect, test } from 'vitest'
import { checkAnchors } from './check-anchors.ts'

const link = (to: string, id: string) => ({ to, id, written: `${to}#${id}`, file: 'a.md', line: 3 })

test('a link to a heading that is not there is told; what is not known is believed', () => {
  const ids = new Map([['/a/', new Set(['山路'])]])
  const links = [link('/a/', '山路'), link('/a/', 'gone'), link('/a/', 'top'), link('/elsewhere/', 'x')]
  expect(checkAnchors(links, ids)).toEqual([
    { file: 'a.md', line: 3, key: 'export.missingAnchor', params: { address: '/a/#gone' } },
  ])
})
