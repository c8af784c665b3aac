import { create } from 'zustand'
import type { SettingName } from '../../../shared/config/blog-settings.ts'
import { type SettingsEdit, settingProblem } from '../../../shared/config/plan-config-edit.ts'
import type { ShownFile, ShownSettings } from '../../../shared/config/shown-settings.ts'
import type { Message } from '../../../shared/errors.ts'
import { ask } from '../../ask.ts'
import { useLayout } from '../app/layout-store.ts'
import { attempt, explain, notify } from '../app/notices-store.ts'
import { undoOperation } from '../operations/operation-actions.ts'
import { useBlog } from './blog-store.ts'
import { useOverview } from './overview-store.ts'

/** The settings of the open blog, as its form shows them. */
interface BlogSettingsState {
  /** Null: not read yet. */
  readonly shown: ShownSettings | null
  /** What was typed and is not saved. */
  readonly edit: SettingsEdit
  /** Why reading or saving did not work. */
  readonly problem: Message | null
  readonly isSaving: boolean
}

const nothingShown: BlogSettingsState = { shown: null, edit: {}, problem: null, isSaving: false }

export const useBlogSettings = create<BlogSettingsState>()(() => nothingShown)

let newestLoad = 0

/** Reads the file again. What was typed stays, on top of what the file says now. */
export async function loadBlogSettings(): Promise<void> {
  const mine = ++newestLoad
  try {
    const shown = await ask('blog.readSettings', undefined)
    if (mine === newestLoad) useBlogSettings.setState({ shown, problem: null })
  } catch (error) {
    if (mine === newestLoad) useBlogSettings.setState({ problem: explain(error) })
  }
}

/** What is typed into the form; what is as the file has it is no change. */
export function typeSetting(name: SettingName, value: string): void {
  const { shown, edit } = useBlogSettings.getState()
  if (shown?.kind !== 'shown') return
  const { [name]: _before, ...others } = edit
  const isSame = shown.settings[name] === value
  useBlogSettings.setState({ edit: isSame ? others : { ...others, [name]: value } })
}

/** What a field shows: what was typed, else what the file says. */
export function shownValue({ settings }: ShownFile, edit: SettingsEdit, name: SettingName): string {
  return edit[name] ?? settings[name]
}

/** What is wrong with what was typed into a field. */
export function problemOf(edit: SettingsEdit, name: SettingName): Message | null {
  const typed = edit[name]
  return typed === undefined ? null : settingProblem(name, typed.trim())
}

export function revertBlogSettings(): void {
  useBlogSettings.setState({ edit: {}, problem: null })
}

/** Writes what was typed into the file; it can be undone. A failure stands beside the button. */
export async function saveBlogSettings(): Promise<void> {
  const { shown, edit, isSaving } = useBlogSettings.getState()
  if (shown?.kind !== 'shown' || isSaving) return
  useBlogSettings.setState({ isSaving: true, problem: null })
  try {
    const { what, number } = await ask('blog.changeSettings', { sha: shown.sha, edit })
    useBlogSettings.setState({ edit: {} })
    const undo = () => attempt(() => undoOperation(number))
    notify('done', what, { label: 'notice.undo', run: undo })
    await loadBlogSettings()
  } catch (error) {
    useBlogSettings.setState({ problem: explain(error) })
  } finally {
    useBlogSettings.setState({ isSaving: false })
  }
}

/** Whether the form is on the screen. */
function isShown(): boolean {
  return useLayout.getState().place === 'blog' && useOverview.getState().tab === 'settings'
}

/** Reads the file whenever the form comes into view or the blog's facts change; the result stops that. */
export function listenForBlogSettings(): () => void {
  let wasShown = isShown()
  const look = () => {
    const isNow = isShown()
    if (isNow && !wasShown) void loadBlogSettings()
    wasShown = isNow
  }
  const stops = [
    useLayout.subscribe(look),
    useOverview.subscribe(look),
    useBlog.subscribe(({ blog }, before) => {
      if (blog === before.blog) return
      if (blog?.folder !== before.blog?.folder) useBlogSettings.setState(nothingShown)
      if (isShown()) void loadBlogSettings()
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
