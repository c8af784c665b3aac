import { create } from 'zustand'
import type { TagField } from '../../../shared/bulk/bulk-change.ts'
import type { Message } from '../../../shared/errors.ts'
import type { TagSuggestion } from '../../../shared/tags/tag-suggestion.ts'
import { ask } from '../../ask.ts'
import { useLayout } from '../app/layout-store.ts'
import { explain } from '../app/notices-store.ts'
import { entriesOf, useBlog } from '../blog/blog-store.ts'
import type { PostEntry } from '../posts/post-entries.ts'
import { useTags } from './tags-store.ts'

interface Suggestions {
  /** What might be put in order; of the posts before, while those of now are looked through. */
  readonly all: readonly TagSuggestion[]
  /** Null: nothing went wrong. */
  readonly problem: Message | null
  /** The marks of those that the user does not want to see again. */
  readonly dismissed: ReadonlySet<string>
}

const none: Suggestions = { all: [], problem: null, dismissed: new Set() }

export const useSuggestions = create<Suggestions>()(() => none)

let asked: { readonly field: TagField; readonly entries: readonly PostEntry[] } | null = null

/** Looks through the tags each time they are shown, and when posts change while they are; the result stops that. */
export function listenForSuggestions(): () => void {
  const stops = [
    useLayout.subscribe(lookThrough),
    useTags.subscribe(lookThrough),
    useBlog.subscribe((now, before) => {
      if (now.blog?.folder !== before.blog?.folder) forget()
      lookThrough()
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

/** Takes a suggestion away, for this blog and for good. */
export async function dismissSuggestion(suggestion: TagSuggestion): Promise<void> {
  await setDismissed(new Set([...useSuggestions.getState().dismissed, markOf(suggestion)]))
}

export async function showDismissed(): Promise<void> {
  await setDismissed(new Set())
}

/** Those that were not dismissed. */
export function openSuggestions({ all, dismissed }: Suggestions): readonly TagSuggestion[] {
  return dismissed.size === 0 ? all : all.filter(suggestion => !dismissed.has(markOf(suggestion)))
}

/** Asks again, also where nothing has changed: for who tries again after a failure. */
export function lookAgainThrough(): void {
  asked = null
  lookThrough()
}

function lookThrough(): void {
  const { blog, posts } = useBlog.getState()
  const { field } = useTags.getState()
  const entries = entriesOf(posts)
  if (blog === null || posts.kind !== 'ready' || useLayout.getState().place !== 'tags') return
  if (asked?.field === field && asked.entries === entries) return
  if (asked?.field !== field) useSuggestions.setState(none)
  asked = { field, entries }
  void load(asked)
}

/** A late answer to an earlier question is dropped. */
async function load(mine: NonNullable<typeof asked>): Promise<void> {
  try {
    const { field } = mine
    const [all, marks] = await Promise.all([ask('tags.suggest', { field }), ask('tags.dismissed', { field })])
    if (mine === asked) useSuggestions.setState({ all, dismissed: new Set(marks), problem: null })
  } catch (error) {
    if (mine === asked) useSuggestions.setState({ all: [], problem: explain(error) })
  }
}

function forget(): void {
  asked = null
  useSuggestions.setState(none)
}

/** With another tag that looks alike it is another suggestion. What is used once is one suggestion, whatever it names. */
function markOf({ kind, tags }: TagSuggestion): string {
  const names = tags.map(({ tag }) => tag).toSorted()
  return kind === 'once' ? 'once' : names.join('\n')
}

async function setDismissed(dismissed: ReadonlySet<string>): Promise<void> {
  useSuggestions.setState({ dismissed })
  await ask('tags.keepDismissed', { field: useTags.getState().field, marks: [...dismissed] })
}
