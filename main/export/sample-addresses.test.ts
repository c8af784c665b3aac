import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { addressBlog, addressCases, plannedPostFiles } from './sample-addresses.ts'
import { makeSamplePlace } from './sample-blog.ts'

const cases = addressCases(join(import.meta.dirname, '../..'))

describe.each(cases)('posts are where $generator $version puts them', all => {
  test.each(all.blogs)('$config', async ({ config, files, unlike = [] }) => {
    const place = makeSamplePlace(addressBlog(all, config))
    try {
      const ours = await plannedPostFiles(place.blog)
      const ids = Object.keys(all.posts)
      const compared = ids.filter(id => !unlike.includes(id))
      expect(compared.map(id => [id, ours.get(id) ?? null])).toEqual(
        compared.map(id => [id, files[ids.indexOf(id)]]),
      )
      expect(compared.length).toBeGreaterThan(10)
    } finally {
      place.remove()
    }
  })
})
