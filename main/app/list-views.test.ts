import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { defaultListView } from '../../shared/post-list/list-view.ts'
import { nodeFs } from '../disk/node-fs.ts'
import { openListViews } from './list-views.ts'

const dataFolder = () => mkdtempSync(join(tmpdir(), 'inkstone-views-'))

test('each blog has its own, also after a restart', async () => {
  const data = dataFolder()
  const view = {
    order: { by: 'title', isDescending: false },
    isByYear: false,
    saved: [{ name: '快照', text: 'tag:OpenStack 快照' }],
  } as const
  await openListViews(nodeFs, data).keep('/blogs/one', view)
  expect(await openListViews(nodeFs, data).read('/blogs/one')).toEqual(view)
  expect(await openListViews(nodeFs, data).read('/blogs/two')).toEqual(defaultListView)
})

test('a file that cannot be understood costs the view and nothing else', async () => {
  const data = dataFolder()
  const views = openListViews(nodeFs, data)
  await views.keep('/blogs/one', defaultListView)
  const [file = ''] = readdirSync(join(data, 'list-views'))
  writeFileSync(join(data, 'list-views', file), '{"order":{"by":"colour"}}')
  expect(await views.read('/blogs/one')).toEqual(defaultListView)
})
