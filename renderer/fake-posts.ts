// For tests only: posts as main summarises them.
import type { OpenBlog } from '../shared/blog.ts'
import { sampleSummary } from '../shared/post/sample-summary.ts'

export const makePost = sampleSummary

export const someBlog: OpenBlog = {
  name: '砚边随笔',
  folder: '/blogs/one',
  generator: 'jekyll',
  assetKey: 'key',
  url: '',
  baseUrl: '',
  timeZone: null,
  markdown: { breaks: null, dollarMath: false },
  problem: null,
}
