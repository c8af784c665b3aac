import { beforeEach, expect, test } from 'vitest'
import type { ExportReport } from '../../../shared/calls/site.ts'
import { AppError } from '../../../shared/errors.ts'
import { defaultLook } from '../../../shared/site/look.ts'
import { type FakeBridge, installBridge, later } from '../../fake-bridge.ts'
import { useSiteLook } from './site-look-store.ts'
import {
  acceptProgress,
  cancelExport,
  chooseFolder,
  setFolder,
  startExport,
  turnToBlog,
  useSite,
} from './site-store.ts'

const result: ExportReport = {
  folder: '/out',
  pages: 3,
  images: 2,
  written: 5,
  unchanged: 0,
  durationMs: 12,
  problems: [],
  leftOut: [],
  gone: [],
}

let bridge: FakeBridge

beforeEach(() => {
  bridge = installBridge({ 'app.reportError': () => undefined, 'export.cancel': () => undefined })
  useSite.setState(useSite.getInitialState(), true)
  useSiteLook.setState(useSiteLook.getInitialState(), true)
  turnToBlog('/blogs/one')
})

const state = () => useSite.getState().export
/** The job that the last start asked for. */
const job = () => (bridge.asked.find(({ name }) => name === 'export.start')!.args as { job: string }).job

test('exports to the folder that was typed, and shows what came of it', async () => {
  bridge.answers['export.start'] = () => result
  setFolder('  /out ')
  await startExport()
  expect(bridge.asked.at(-1)).toMatchObject({
    name: 'export.start',
    args: { folder: '/out', look: defaultLook },
  })
  expect(state()).toEqual({ kind: 'done', result })
})

test('without a folder it asks for one, and typing takes the request away', async () => {
  await startExport()
  expect(state()).toEqual({ kind: 'failed', message: { key: 'site.folderNeeded' } })
  expect(bridge.asked).toEqual([])
  setFolder('/o')
  expect(state()).toEqual({ kind: 'idle' })
})

test('the folder is remembered for its blog only', async () => {
  bridge.answers['export.chooseFolder'] = () => ({ folder: '/sites/one' })
  await chooseFolder()
  turnToBlog('/blogs/two')
  expect(useSite.getState().folder).toBe('')
  turnToBlog('/blogs/one')
  expect(useSite.getState().folder).toBe('/sites/one')
})

test('choosing no folder keeps the one that was there', async () => {
  setFolder('/sites/one')
  bridge.answers['export.chooseFolder'] = () => null
  await chooseFolder()
  expect(useSite.getState().folder).toBe('/sites/one')
})

test('progress of this export is shown, of another one not', async () => {
  const answer = later<ExportReport>()
  bridge.answers['export.start'] = () => answer.promise
  setFolder('/out')
  const exporting = startExport()
  await expect.poll(() => bridge.asked.length).toBe(1)
  acceptProgress({ job: job(), done: 7, total: 20 })
  acceptProgress({ job: 'another', done: 1, total: 2 })
  expect(state()).toMatchObject({ kind: 'running', done: 7, total: 20 })
  answer.come(result)
  await exporting
  acceptProgress({ job: job(), done: 20, total: 20 })
  expect(state().kind).toBe('done')
})

test('a failure stands beside the field', async () => {
  bridge.answers['export.start'] = () => {
    throw new AppError('forbidden', 'blog.noPermission', { folder: '/out' })
  }
  setFolder('/out')
  await startExport()
  expect(state()).toEqual({
    kind: 'failed',
    message: { key: 'blog.noPermission', params: { folder: '/out' } },
  })
})

test('a cancelled export is cancelled, not failed', async () => {
  const answer = later<ExportReport>()
  bridge.answers['export.start'] = () => answer.promise
  setFolder('/out')
  const exporting = startExport()
  await expect.poll(() => bridge.asked.length).toBe(1)
  await cancelExport()
  expect(state()).toMatchObject({ kind: 'running', isCancelling: true })
  expect(bridge.asked.at(-1)).toEqual({ name: 'export.cancel', args: { job: job() } })
  answer.fail(new AppError('invalid', 'error.internal'))
  await exporting
  expect(state()).toEqual({ kind: 'cancelled' })
})

test('one that ends after the window turned to another blog is not shown there', async () => {
  const answer = later<ExportReport>()
  bridge.answers['export.start'] = () => answer.promise
  setFolder('/out')
  const exporting = startExport()
  turnToBlog('/blogs/two')
  answer.come(result)
  await exporting
  expect(state()).toEqual({ kind: 'idle' })
})
