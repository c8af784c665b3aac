import { expect, test } from 'vitest'
import { AppError } from '../shared/errors.ts'
import { ask, listen } from './ask.ts'
import { installBridge } from './fake-bridge.ts'

test('an answer arrives as its value', async () => {
  const bridge = installBridge({ 'export.chooseFolder': () => ({ folder: '/out' }) })
  expect(await ask('export.chooseFolder', undefined)).toEqual({ folder: '/out' })
  expect(bridge.asked).toEqual([{ name: 'export.chooseFolder', args: undefined }])
})

test('a refusal arrives as an error with its code, key and parameters', async () => {
  installBridge({
    'posts.open': () => {
      throw new AppError('missing', 'post.missing', { file: 'a.md' })
    },
  })
  const error = await ask('posts.open', { id: 'a.md' }).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(AppError)
  expect(error).toMatchObject({ code: 'missing', key: 'post.missing', params: { file: 'a.md' } })
})

test('a listener hears its own event until it stops', () => {
  const bridge = installBridge()
  const heard: string[] = []
  const stop = listen('menu.chosen', ({ command }) => heard.push(command))
  bridge.tell('menu.chosen', { command: 'place.tags' })
  bridge.tell('blog.vanished', { folder: '/x' })
  stop()
  bridge.tell('menu.chosen', { command: 'place.site' })
  expect(heard).toEqual(['place.tags'])
})
