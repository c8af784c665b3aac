// For tests: every call answered by real handlers on real folders, without Electron.
import { readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { ChangeSet } from '@codemirror/state'
import type { Calls, EventName, Handlers } from '../shared/calls.ts'
import { openActivity } from './app/activity.ts'
import { openListViews } from './app/list-views.ts'
import { openRecents } from './app/recents.ts'
import { openRemotePictures } from './app/remote-pictures.ts'
import { openSettings } from './app/settings.ts'
import { openSiteLooks } from './app/site-looks.ts'
import { sampleBlog, sampleFolder } from './blog/sample-blog.ts'
import { createCheckers } from './check/checkers.ts'
import type { UnsavedAnswer } from './desktop.ts'
import { nodeFs } from './disk/node-fs.ts'
import type { Exporter } from './exporter-port.ts'
import { createHandlers, type HandlerParts } from './handlers.ts'
import { createSession, type Session } from './session.ts'

export const id = '_posts/2016-12-03-深圳黑客松之旅.md'
export const text =
  '---\ntitle: 深圳黑客松之旅\ntags: [Openstack, 旅行]\n---\n![](/img/posts/深圳黑客松之旅/a.png)\n'

const sessions: Session[] = []

/** To be called after each test. */
export function closeSessions(): void {
  for (const session of sessions.splice(0)) session.close()
}

export interface Bench {
  readonly handlers: Handlers
  readonly parts: HandlerParts
  readonly session: Session
  readonly dataFolder: string
  readonly opened: string[]
  readonly events: [EventName, unknown][]
  readonly logged: unknown[]
  /** What the next folder dialogs answer. */
  readonly chosen: (string | null)[]
  /** What the user answers about unsaved posts; nothing: the question was not expected. */
  readonly answers: UnsavedAnswer[]
  /** How many posts each question was about. */
  readonly asked: number[]
}

export const noExport: Exporter = {
  start: () => Promise.reject(new Error('not asked for here')),
  view: async () => ({ address: 'http://127.0.0.1:1/' }),
  exported: async folder => folder,
}

export async function bench(
  startFolder: string | null = null,
  exporter = noExport,
  dataFolder = sampleFolder(),
): Promise<Bench> {
  const [opened, events, logged, chosen]: [string[], [EventName, unknown][], unknown[], (string | null)[]] = [
    [],
    [],
    [],
    [],
  ]
  const answers: UnsavedAnswer[] = []
  const asked: number[] = []
  const log = (error: unknown) => void logged.push(error)
  const emit = (name: EventName, fact: unknown) => void events.push([name, fact])
  const session = createSession({ dataFolder, emit, log })
  sessions.push(session)
  const parts: HandlerParts = {
    session,
    settings: await openSettings(nodeFs, dataFolder),
    recents: await openRecents(nodeFs, dataFolder),
    listViews: openListViews(nodeFs, dataFolder),
    exporter,
    sitePreview: {
      open: async () => 'http://127.0.0.1:1/',
      page: async (_order, post) => `<p>${post}</p>`,
      close: () => undefined,
    },
    remotePictures: await openRemotePictures(nodeFs, dataFolder),
    siteLooks: openSiteLooks(nodeFs, dataFolder),
    checkers: createCheckers(null),
    historyKeeper: { use: async () => 0, tidy: () => opened.push('tidied'), close: () => undefined },
    emit,
    log,
    activity: openActivity(dataFolder, log),
    startFolder,
    previewKey: 'preview-key',
    dataFolder,
    exampleFolder: sampleBlog({ [id]: text }),
    desktop: {
      chooseFolder: async () => chosen.shift() ?? null,
      askAboutUnsaved: async count => {
        asked.push(count)
        const answer = answers.shift()
        if (answer === undefined) throw new Error('asked about unsaved posts, unexpectedly')
        return answer
      },
      chooseFile: async () => chosen.shift() ?? null,
      print: async html => void opened.push(`printed ${html}`),
      makePdf: async html => new TextEncoder().encode(`%PDF ${html}`),
      trash: async path => renameSync(path, join(sampleFolder(), 'trashed')),
      openAddress: async address => void opened.push(address),
      setFullScreen: isOn => void opened.push(`full screen ${isOn}`),
      showInFolder: path => void opened.push(path),
      readyToClose: () => void opened.push('ready to close'),
      runtime: { name: 'Test', isStandIn: true },
      platform: 'linux',
      version: '0.0.0',
      systemLanguage: 'zh-CN',
    },
  }
  return {
    handlers: createHandlers(parts),
    parts,
    session,
    dataFolder,
    opened,
    events,
    logged,
    chosen,
    answers,
    asked,
  }
}

export const insert = (content: string, length: number) =>
  ChangeSet.of({ from: length, insert: content }, length).toJSON() as Calls['posts.change']['args']['changes']

/** Opens a blog with the one post and types 新 at its end. */
export async function typed(
  exporter = noExport,
): Promise<Bench & { readonly root: string; onDisk(): string }> {
  const root = sampleBlog({ [id]: text })
  const made = await bench(root, exporter)
  await made.handlers['app.boot']()
  await made.handlers['posts.open']({ id })
  await made.handlers['posts.change']({ id, seq: 1, changes: insert('新', text.length) })
  return { ...made, root, onDisk: () => readFileSync(join(root, id), 'utf8') }
}

export async function typedWithoutAutosave(exporter = noExport) {
  const made = await typed(exporter)
  await made.handlers['settings.change']({ autosave: false })
  return made
}

export const savedEvent = ['posts.saved', { id, savedSeq: 1 }]
