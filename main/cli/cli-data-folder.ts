import { dataFolder } from '../app/data-folder.ts'
import type { CliIo } from './cli-io.ts'

/** The app's own: see `dataFolder`. */
export function cliDataFolder({ platform, env, homeFolder, cwd }: CliIo): string {
  return dataFolder({ platform, env, home: homeFolder, workingFolder: cwd })
}
