import { expect, test } from 'vitest'
import { createPrintPages } from './print-pages.ts'

test('a page is there while it is printed, and gone afterwards, also when printing fails', async () => {
  const pages = createPrintPages()
  const names: string[] = []
  await pages.during('<p>墨</p>', async name => {
    names.push(name)
    expect(pages.find(name)).toBe('<p>墨</p>')
  })
  const failing = pages.during('<p>x</p>', async name => {
    names.push(name)
    throw new Error('no paper')
  })
  await expect(failing).rejects.toThrow('no paper')
  expect(new Set(names).size).toBe(2)
  expect(names.map(name => pages.find(name))).toEqual([null, null])
})
