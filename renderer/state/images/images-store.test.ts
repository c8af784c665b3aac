import { beforeEach, expect, test } from 'vitest'
import type { BlogImage, ImageUse } from '../../../shared/images/blog-image.ts'
import { sizeLimits, usualLimit } from '../../../shared/images/filter-images.ts'
import { packImages, packLook } from '../../../shared/images/packed-images.ts'
import { type FakeBridge, installBridge, later } from '../../fake-bridge.ts'
import { someBlog } from '../../fake-posts.ts'
import { chooseOnly } from '../../ui/choose-rows.ts'
import { useBlog } from '../blog/blog-store.ts'
import { useBulk } from '../operations/bulk-store.ts'
import { chooseNext, mergeCopies, renameImage, trashUnused, typeAlt, writeAlts } from './image-actions.ts'
import { thumbnailAddress } from './image-address.ts'
import {
  acceptFound,
  chooseLimit,
  forgetImages,
  type LookedAt,
  loadImages,
  noteImagesChanged,
  showFilter,
  sortImagesBy,
  useImages,
} from './images-store.ts'
import { filterCounts, shownImages, shownMissing } from './shown-images.ts'

const facts = { format: 'PNG' as const, size: { width: 40, height: 30 }, hasLocation: false }
const image = (id: string, sizeBytes = 100): BlogImage => ({
  id,
  sizeBytes,
  modifiedMs: 0,
  stamp: `s-${id}`,
  facts,
})
const use = (id: string, alt = 'said'): ImageUse => ({ image: id, file: 'a.md', place: 'post', line: 1, alt })

const images = [image('img/a.png'), image('img/b.png', 300), image('img/old/a2.png'), image('c.png')]
const look: LookedAt = {
  uses: [use('img/a.png'), use('img/b.png', ''), use('img/a.png')],
  missing: [{ file: 'a.md', place: 'post', line: 4, address: '/gone.png' }],
  copies: [['img/a.png', 'img/old/a2.png']],
}

let bridge: FakeBridge

beforeEach(() => {
  bridge = installBridge({
    'app.reportError': () => undefined,
    'images.list': () => ({ images: packImages(images) }),
    'images.look': () => ({ look: packLook(look) }),
    'images.stopLooking': () => undefined,
    'bulk.plan': () => ({ refusal: null, what: { key: 'bulk.title' }, files: [], warnings: [] }),
  })
  useImages.setState(useImages.getInitialState(), true)
  useBulk.setState(useBulk.getInitialState(), true)
  useBlog.setState({ blog: someBlog })
})

const shown = () => shownImages(useImages.getState()).map(({ id }) => id)

test('the pictures are there before it is known where they are used', async () => {
  const answer = later<{ look: string }>()
  bridge.answers['images.look'] = () => answer.promise
  const loading = loadImages()
  await loadImages()
  await new Promise(resolve => setTimeout(resolve))
  expect(shown()).toEqual(['img/a.png', 'img/old/a2.png', 'img/b.png', 'c.png'])
  expect(filterCounts(useImages.getState())).toMatchObject({ all: 4, unused: null, large: 0 })
  const job = useImages.getState().job ?? ''
  acceptFound({ job, images: packImages(images.slice(1)) })
  acceptFound({ job: 'another', images: packImages([]) })
  expect(useImages.getState().images).toHaveLength(3)
  answer.come({ look: packLook(look) })
  await loading
  expect(filterCounts(useImages.getState())).toMatchObject({ unused: 2, missing: 1, alt: 1 })
  expect(bridge.asked.filter(({ name }) => name === 'images.look')).toHaveLength(1)
})

test('what is shown follows filter, folder, search and order; missing links are searched too', async () => {
  await loadImages()
  showFilter('unused')
  expect(shown()).toEqual(['img/old/a2.png', 'c.png'])
  showFilter('copies')
  expect(shown()).toEqual(['img/a.png', 'img/old/a2.png'])
  showFilter('all')
  sortImagesBy('size')
  expect(shown()[0]).toBe('img/b.png')
  // What was chosen outlives a look, and the way to another place and back.
  await loadImages()
  expect(useImages.getState()).toMatchObject({ filter: 'all', sort: { by: 'size', isDescending: true } })
  useImages.setState({ folder: 'img/old', text: 'A2' })
  expect(shown()).toEqual(['img/old/a2.png'])
  expect(shownMissing({ ...useImages.getState(), text: 'gone' })).toHaveLength(1)
  expect(shownMissing({ ...useImages.getState(), text: 'other' })).toHaveLength(0)
})

test('an answer for the blog before is dropped', async () => {
  const answer = later<{ look: string }>()
  bridge.answers['images.look'] = () => answer.promise
  const loading = loadImages()
  await new Promise(resolve => setTimeout(resolve))
  forgetImages()
  answer.come({ look: packLook(look) })
  await loading
  expect(useImages.getState()).toMatchObject({ images: null, look: null, isStale: true })
  noteImagesChanged()
  expect(bridge.asked.map(({ name }) => name)).toContain('images.stopLooking')
})

test('a look that fails says why, and the pictures stay', async () => {
  bridge.answers['images.look'] = () => Promise.reject(new Error('broken'))
  await loadImages()
  expect(useImages.getState()).toMatchObject({ job: null, problem: { key: 'error.internal' } })
  expect(shown()).toHaveLength(4)
})

test('the size that counts as too large is remembered', async () => {
  await loadImages()
  expect(useImages.getState().limit).toBe(usualLimit)
  for (const limit of sizeLimits) {
    chooseLimit(limit)
    // Another blog, or another start.
    forgetImages()
    await loadImages()
    expect(useImages.getState().limit).toBe(limit)
  }
})

test('each thing to do is a plan of what is meant', async () => {
  await loadImages()
  const planned = (act: () => void) => {
    useBulk.setState(useBulk.getInitialState(), true)
    act()
    return useBulk.getState().change
  }
  expect(planned(trashUnused)).toEqual({ type: 'trashImages', images: ['img/old/a2.png', 'c.png'] })
  // The one that is used stays.
  expect(planned(mergeCopies)).toEqual({
    type: 'mergeImages',
    groups: [{ keep: 'img/a.png', others: ['img/old/a2.png'] }],
  })
  useImages.setState({ chosen: chooseOnly('img/b.png') })
  expect(planned(renameImage)).toEqual({ type: 'renameImage', image: 'img/b.png', name: 'b.png' })
  typeAlt('img/b.png', 'The river')
  typeAlt('c.png', 'x')
  typeAlt('c.png', '')
  expect(planned(writeAlts)).toEqual({ type: 'setAlts', alts: [{ image: 'img/b.png', alt: 'The river' }] })
  chooseNext('img/b.png')
  expect(useImages.getState().chosen.active).toBe('c.png')
})

test('a thumbnail has another address when its file is another', () => {
  expect(thumbnailAddress({ id: 'img/江 1.png', stamp: 'a-1' }, 'key', 400)).toBe(
    'ink-asset://blog/key/.thumbnails/400/a-1/img/%E6%B1%9F%201.png',
  )
})
