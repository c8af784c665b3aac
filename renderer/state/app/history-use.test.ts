import { beforeEach, expect, test } from 'vitest'
import { defaultSettings } from '../../../shared/settings.ts'
import { installBridge, later } from '../../fake-bridge.ts'
import { changeHistoryLimit, listenForSettings, loadHistoryUse, useHistoryUse } from './history-use.ts'
import { goTo } from './layout-store.ts'
import { useSettings } from './settings-store.ts'

beforeEach(() => {
  useHistoryUse.setState(useHistoryUse.getInitialState(), true)
  goTo('posts')
})

const used = () => useHistoryUse.getState().usedBytes

test('going to the settings looks up what is used, and only then', async () => {
  const bridge = installBridge({ 'history.usage': () => ({ usedBytes: 12 }) })
  const stop = listenForSettings()
  goTo('tags')
  expect(bridge.asked).toEqual([])
  goTo('settings')
  await expect.poll(used).toBe(12)
  goTo('settings')
  stop()
  goTo('posts')
  goTo('settings')
  expect(bridge.asked).toHaveLength(1)
})

test('another limit is set, and what is used then is shown', async () => {
  installBridge({
    'settings.change': part => ({ ...defaultSettings, ...part }),
    'history.usage': () => ({ usedBytes: 3 }),
  })
  await changeHistoryLimit(100)
  expect([useSettings.getState().settings.historyLimitMb, used()]).toEqual([100, 3])
})

test('a late answer does not replace a newer one', async () => {
  const first = later<{ usedBytes: number }>()
  const answers = [first.promise, Promise.resolve({ usedBytes: 2 })]
  installBridge({ 'history.usage': () => answers.shift() ?? { usedBytes: -1 } })
  const loads = [loadHistoryUse(), loadHistoryUse()]
  await loads[1]
  first.come({ usedBytes: 1 })
  await Promise.all(loads)
  expect(used()).toBe(2)
})
