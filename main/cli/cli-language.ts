import { languageFor } from '../../shared/words/language-for.ts'
import type { Language } from '../../shared/words/words.ts'
import type { CliIo } from './cli-io.ts'

/** The language of the terminal, by POSIX's order; `C` and nothing at all are English. */
export function cliLanguage({ env }: CliIo): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || 'en'
  return languageFor('system', locale.replace(/[.@].*$/, '').replaceAll('_', '-'))
}
