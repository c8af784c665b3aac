import type { Message, Params } from '../shared/errors.ts'
import { languageFor } from '../shared/words/language-for.ts'
import { type Language, type MessageKey, say } from '../shared/words/words.ts'
import { useSettings } from './state/app/settings-store.ts'

/** Words a message in the language of the window. */
export type Say = (key: MessageKey, params?: Params) => string

/** The wording function for a component, which is drawn again when the language changes; the same one until then. */
export function useSay(): Say {
  return sayers[useLanguage()]
}

const sayers: Readonly<Record<Language, Say>> = {
  en: (key, params) => say('en', key, params),
  'zh-Hans': (key, params) => say('zh-Hans', key, params),
}

export function useLanguage(): Language {
  return useSettings(state => languageFor(state.settings.language, state.systemLanguage))
}

/** The window's language outside React: for `lang` on the page and for sorting. */
export function currentLanguage(): Language {
  const { settings, systemLanguage } = useSettings.getState()
  return languageFor(settings.language, systemLanguage)
}

/** Words a message that came from elsewhere: an error's, a post's problem. */
export function sayMessage(words: Say, message: Message): string {
  return words(message.key, message.params)
}
