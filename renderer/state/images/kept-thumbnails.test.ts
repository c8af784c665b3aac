import { expect, test } from 'vitest'
import { installBridge } from '../../fake-bridge.ts'
import { keptThumbnail } from './kept-thumbnails.ts'

test('all that are asked for in one moment are one question, and each gets its own answer', async () => {
  const bridge = installBridge({
    'images.thumbnails': ({ ids }) => ({ pictures: ids.map(id => (id === 'new.png' ? null : `data:${id}`)) }),
  })
  const pictures = ['a.png', 'new.png', 'b.png'].map(keptThumbnail)
  expect(await Promise.all(pictures)).toEqual(['data:a.png', null, 'data:b.png'])
  expect(await keptThumbnail('c.png')).toBe('data:c.png')
  expect(bridge.asked.map(({ args }) => args)).toEqual([
    { ids: ['a.png', 'new.png', 'b.png'] },
    { ids: ['c.png'] },
  ])
})

test('where nothing answers, a picture is asked for by its own address', async () => {
  installBridge({ 'images.thumbnails': () => Promise.reject(new Error('broken')) })
  expect(await keptThumbnail('a.png')).toBeNull()
})
