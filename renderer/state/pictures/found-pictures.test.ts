import { expect, test } from 'vitest'
import { foundPictures } from './found-pictures.ts'

const images = ['img/river/boat.png', 'img/boats/stone.png', 'img/深圳/合影.jpg', 'img/x/old-boat.png'].map(
  (id, at) => ({ id, sizeBytes: 1, modifiedMs: at, stamp: id, facts: null }),
)
const found = (query: string, recent: readonly string[] = []) =>
  foundPictures(images, query, recent).map(({ id }) => id)

test('a name that begins with it comes before one that has it, and that before a folder', () => {
  expect(found('Boat')).toEqual(['img/river/boat.png', 'img/x/old-boat.png', 'img/boats/stone.png'])
})

test('every word counts, in any script and width', () => {
  expect(found('深圳 ＪＰＧ')).toEqual(['img/深圳/合影.jpg'])
  expect(found('boat 深圳')).toEqual([])
})

test('before anything is typed: what was used last, then what came last', () => {
  expect(found('', ['img/boats/stone.png'])).toEqual([
    'img/boats/stone.png',
    'img/x/old-boat.png',
    'img/深圳/合影.jpg',
    'img/river/boat.png',
  ])
})
