import { expect, test } from 'vitest'
import { sampleFolder } from '../blog/sample-blog.ts'
import { openMarker } from './open-marker.ts'

test('a blog that was open when the app ended without its leave is remembered', () => {
  const dataFolder = sampleFolder()
  const first = openMarker(dataFolder)
  expect(first.left).toBe(null)
  first.set('/blogs/江边')
  const second = openMarker(dataFolder)
  expect(second.left).toBe('/blogs/江边')
  second.clear()
  second.clear()
  expect(openMarker(dataFolder).left).toBe(null)
})
