import type { PostVersion } from '../../shared/calls/posts.ts'
import type { Language } from '../../shared/words/words.ts'

export interface DayOfVersions {
  /** `YYYY-MM-DD` on this machine's clock. */
  readonly day: string
  readonly versions: readonly PostVersion[]
}

/** In the order that they come in: newest first. */
export function versionsByDay(versions: readonly PostVersion[]): readonly DayOfVersions[] {
  const days = new Map<string, PostVersion[]>()
  for (const version of versions) {
    const day = localDay(version.keptMs)
    const known = days.get(day)
    if (known) known.push(version)
    else days.set(day, [version])
  }
  return [...days].map(([day, ofDay]) => ({ day, versions: ofDay }))
}

export function localDay(timeMs: number): string {
  const date = new Date(timeMs)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** To the second: saving by itself may keep several in a minute. */
export function formatTime(timeMs: number, language: Language): string {
  return new Intl.DateTimeFormat(language, { timeStyle: 'medium' }).format(timeMs)
}
