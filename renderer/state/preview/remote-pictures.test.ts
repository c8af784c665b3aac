import { beforeEach, expect, test } from 'vitest'
import { type FakeBridge, installBridge } from '../../fake-bridge.ts'
import { useNotices } from '../app/notices-store.ts'
import { allowRemotePictures, readRemotePictures, useRemotePictures } from './remote-pictures.ts'

let bridge: FakeBridge

beforeEach(() => {
  bridge = installBridge({
    'preview.remotePictures': () => ({ isAllowed: false }),
    'preview.allowRemotePictures': args => args,
  })
  useRemotePictures.setState({ blogFolder: null, isAllowed: null })
})

test('what was decided for a blog is asked once, and again for another', async () => {
  await readRemotePictures('/a')
  await readRemotePictures('/a')
  expect(useRemotePictures.getState()).toEqual({ blogFolder: '/a', isAllowed: false })
  expect(bridge.asked.map(({ name }) => name)).toEqual(['preview.remotePictures'])
  const reading = readRemotePictures('/b')
  // Until it is known, nothing is loaded that was let in elsewhere.
  expect(useRemotePictures.getState()).toEqual({ blogFolder: '/b', isAllowed: null })
  await reading
})

test('letting them in can be taken back where it is said', async () => {
  await readRemotePictures('/a')
  await allowRemotePictures(true)
  expect(useRemotePictures.getState().isAllowed).toBe(true)
  await useNotices.getState().notices.at(-1)?.action?.run()
  expect(useRemotePictures.getState().isAllowed).toBe(false)
})
