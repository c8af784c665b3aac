import { expect, test } from 'vitest'
import { screenShown, thumbnailAsked, thumbnailCame } from './first-screen.ts'

test('a screen is shown when the last of its pictures has come, and not before', async () => {
  const [one, other] = [{}, {}]
  const told: string[] = []
  const shown = screenShown().then(() => told.push('shown'))
  thumbnailAsked(one)
  thumbnailAsked(other)
  await new Promise(resolve => setTimeout(resolve, 120))
  thumbnailCame(one)
  await new Promise(resolve => setTimeout(resolve))
  expect(told).toEqual([])
  thumbnailCame(other)
  await shown
  expect(told).toEqual(['shown'])
})
