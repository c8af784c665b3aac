import type { OpenFile } from './node-fs.ts'
import { checkSize, writeWhole } from './temporary-file.ts'

/** Puts these bytes in the place of those that an open file has; on the disk when it answers. */
export async function overwriteFile(file: OpenFile, bytes: Uint8Array): Promise<void> {
  await writeWhole(file, bytes)
  await file.truncate(bytes.length)
  await file.sync()
  await checkSize(file, bytes.length)
}
