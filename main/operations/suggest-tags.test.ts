import { expect, test } from 'vitest'
import { openBlog } from '../blog/open-blog.ts'
import { sampleBlog } from '../blog/sample-blog.ts'
import { suggestTags } from './suggest-tags.ts'

test('finds near-duplicates in a blog, of tags and of categories, in simplified and traditional characters', async () => {
  const root = sampleBlog({
    '_posts/2020-01-01-a.md': '---\ntags: [OpenStack, 机器学习]\ncategories: [云计算]\n---\n',
    '_posts/2020-01-02-b.md': '---\ntags: [Openstack, 機器學習]\ncategories: [雲計算]\n---\n',
    '_posts/2020-01-03-c.md': '---\ntags: OpenStack 机器学习\ncategory: 云计算\n---\n',
    '_posts/2020-01-03-c.sync-conflict-20200103-101010-ABCDEFG.md': '---\ntags: [openstack]\n---\n',
  })
  const blog = await openBlog(root)
  expect(
    (await suggestTags(blog, 'tags')).map(({ kind, change }) => [kind, change?.from, change?.to]),
  ).toEqual([
    ['case', ['Openstack'], 'OpenStack'],
    ['chinese', ['機器學習'], '机器学习'],
  ])
  expect((await suggestTags(blog, 'categories')).map(({ kind, change }) => [kind, change?.to])).toEqual([
    ['chinese', '云计算'],
  ])
})
