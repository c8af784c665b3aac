// What the settings say of the text one writes, carried out in the editor.
import type { StateEffect } from '@codemirror/state'
import type { Settings } from '../../../shared/settings.ts'
import { refocus } from '../../editor/focus/focus-mode.ts'
import { retype } from '../../editor/focus/typewriter.ts'
import { refold } from '../../editor/matter-fold/folded-matter.ts'
import { respell } from '../../editor/spelling/spelling.ts'
import { useSettings } from '../app/settings-store.ts'
import { allSessions } from './post-sessions.ts'
import { theEditor } from './the-editor.ts'

/** Keeps every open post in step with the settings, also those that are not seen now; the result stops that. */
export function listenForWritingSettings(): () => void {
  return useSettings.subscribe(({ settings }, before) => {
    const effects = effectsOf(settings, before.settings)
    if (effects.length === 0) return
    for (const [id] of allSessions()) theEditor().change(id, () => ({ effects }))
  })
}

/** What a change of the settings means to a text. */
function effectsOf(settings: Settings, before: Settings): StateEffect<unknown>[] {
  const isRefolded =
    settings.frontMatterShown !== before.frontMatterShown || settings.language !== before.language
  const effects: StateEffect<unknown>[] = isRefolded ? [refold] : []
  if (settings.focus !== before.focus) effects.push(refocus)
  if (settings.typewriter !== before.typewriter) effects.push(retype)
  if (settings.spelling !== before.spelling) effects.push(respell)
  return effects
}
