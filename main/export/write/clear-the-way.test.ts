import { expect, test } from 'vitest'
import { namesInTheWay } from './clear-the-way.ts'

test('what is in the way of a plan: other capitals, a file where a folder comes, a folder where a file comes', () => {
  const old = [
    'tags/Openstack/index.html',
    'thing',
    'about/index.html',
    'gone/index.html',
    'index.html',
    'img/A.png',
  ]
  const planned = ['tags/OpenStack/index.html', 'thing/index.html', 'about', 'index.html', 'IMG/a.png']
  expect(namesInTheWay(old, planned)).toEqual([
    'tags/Openstack/index.html',
    'thing',
    'about/index.html',
    'img/A.png',
  ])
})

test('an accent that is coded in another way is in the way too', () => {
  expect(namesInTheWay(['cafe\u0301/index.html'], ['caf\u00e9/index.html'])).toEqual([
    'cafe\u0301/index.html',
  ])
})
