import { beforeEach, expect, test } from 'vitest'
import { AppError } from '../../../shared/errors.ts'
import { defaultLook, type SiteLook } from '../../../shared/site/look.ts'
import { type FakeBridge, installBridge, later } from '../../fake-bridge.ts'
import { useNotices } from '../app/notices-store.ts'
import { recall, remember } from '../app/remembered.ts'
import { knownLook, setImages, setLook, turnLookToBlog, useSiteLook } from './site-look-store.ts'

const pine: SiteLook = { look: { variant: 'plain', accent: 'pine', fonts: 'serif' }, images: 'responsive' }
const usual: SiteLook = { look: defaultLook, images: 'original' }

let bridge: FakeBridge
beforeEach(() => {
  bridge = installBridge()
  useSiteLook.setState(useSiteLook.getInitialState(), true)
  useNotices.setState({ notices: [] })
  turnLookToBlog('/blogs/one')
})

const keptLooks = () => bridge.asked.filter(({ name }) => name === 'site.keepLook').map(({ args }) => args)

test('is what main has kept for the blog; asked for once', async () => {
  bridge.answers['site.look'] = () => ({ kept: pine })
  expect(await knownLook()).toEqual(pine)
  expect(await knownLook()).toEqual(pine)
  expect(bridge.asked.filter(({ name }) => name === 'site.look')).toHaveLength(1)
  expect(keptLooks()).toEqual([])
})

test('where nothing was ever chosen it is the usual one, and nothing is kept', async () => {
  expect(await knownLook()).toEqual(usual)
  expect(keptLooks()).toEqual([])
})

test('what is chosen is kept, all of it, and holds at once', async () => {
  setLook({ variant: 'plain' })
  setLook({ accent: 'pine' })
  setImages('responsive')
  const all = { look: { variant: 'plain', accent: 'pine', fonts: null }, images: 'responsive' }
  expect(await knownLook()).toEqual(all)
  expect(keptLooks().at(-1)).toEqual(all)
})

test('what this window remembered of an earlier version is handed over once', async () => {
  remember('exportLook:/blogs/one', 'plain pine serif')
  remember('exportImages:/blogs/one', 'responsive')
  expect(await knownLook()).toEqual(pine)
  expect(keptLooks()).toEqual([pine])
  expect([recall('exportLook:/blogs/one'), recall('exportImages:/blogs/one')]).toEqual([null, null])
})

test('names that are no longer known fall back one by one', async () => {
  remember('exportLook:/blogs/one', 'papyrus pine round')
  expect(await knownLook()).toEqual({ ...usual, look: { ...defaultLook, accent: 'pine' } })
})

test('it stays remembered when it cannot be handed over, and what is kept goes before it', async () => {
  remember('exportLook:/blogs/one', 'plain pine serif')
  bridge.answers['site.keepLook'] = () => {
    throw new AppError('disk', 'error.diskFull', { file: 'x' })
  }
  await expect(knownLook()).rejects.toMatchObject({ key: 'error.diskFull' })
  expect(recall('exportLook:/blogs/one')).toBe('plain pine serif')
  bridge.answers['site.look'] = () => ({ kept: { ...pine, images: 'original' } })
  expect(await knownLook()).toEqual({ ...pine, images: 'original' })
})

test('an answer that comes after a choice, or after the window turned to another blog, is dropped', async () => {
  const answer = later<{ kept: SiteLook | null }>()
  bridge.answers['site.look'] = () => answer.promise
  const reading = knownLook()
  setLook({ accent: 'plum' })
  answer.come({ kept: pine })
  await reading
  expect(useSiteLook.getState().look).toEqual({ ...defaultLook, accent: 'plum' })

  const other = later<{ kept: SiteLook | null }>()
  bridge.answers['site.look'] = () => other.promise
  turnLookToBlog('/blogs/two')
  const readingTwo = knownLook()
  turnLookToBlog('/blogs/three')
  other.come({ kept: pine })
  await readingTwo
  expect(useSiteLook.getState().look).toEqual(defaultLook)
})

test('a choice that cannot be kept is told', async () => {
  bridge.answers['site.keepLook'] = () => {
    throw new AppError('disk', 'error.diskFull', { file: 'x' })
  }
  setLook({ accent: 'plum' })
  await expect.poll(() => useNotices.getState().notices.length).toBe(1)
})
