import { cp, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { systemCode, toDiskError } from '../disk/disk-error.ts'

/**
 * Copies the example blog into a new folder of `parent`, named `inkstone-example`, or `inkstone-example-2` and so on
 * where that is taken; answers with the new folder.
 */
export async function copyExample(exampleFolder: string, parent: string): Promise<string> {
  const folder = await makeFolder(parent)
  try {
    await cp(exampleFolder, folder, { recursive: true, force: false })
    return folder
  } catch (error) {
    // Half an example would be taken for the whole. The folder was made a moment ago, by us.
    await rm(folder, { recursive: true, force: true })
    throw toDiskError(error, folder)
  }
}

async function makeFolder(parent: string): Promise<string> {
  for (let number = 1; ; number++) {
    const folder = join(parent, number === 1 ? 'inkstone-example' : `inkstone-example-${number}`)
    try {
      await mkdir(folder)
      return folder
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') throw toDiskError(error, folder)
    }
  }
}
