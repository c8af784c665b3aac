import { realpathSync } from 'node:fs'
import { systemCode } from '../../disk/disk-error.ts'

/** Where the system says what its time zone is, by the name of the file that this leads to. */
const zoneLink = '/etc/localtime'

/**
 * Tells the machine's time zone from every other. By where the system has it from, if that is a link: the first question
 * to Intl takes as long as a look at 3,000 files.
 */
export function machineZone(env: NodeJS.ProcessEnv = process.env, link = zoneLink): string {
  const file = linkedFile(link)
  const named = file === null ? Intl.DateTimeFormat().resolvedOptions().timeZone : file
  return `${env.TZ ?? ''} ${named}`
}

/** Null: there is no such link; Windows has none, and a copy has no name. */
function linkedFile(link: string): string | null {
  try {
    const file = realpathSync(link)
    return file === link ? null : file
  } catch (error) {
    if (systemCode(error) === null) throw error
    return null
  }
}
