import type { FileId } from '../../../shared/blog.ts'
import { toDiskError } from '../disk-error.ts'
import { inLanes } from '../in-lanes.ts'
import { type KnownFile, replaceFile } from '../replace-file.ts'
import { syncFolder } from '../temporary-file.ts'
import type { ChangePlace } from './change-files.ts'

interface NewText {
  readonly id: FileId
  /** sha256 of what it has now. */
  readonly baseSha: string
  readonly bytes: Uint8Array
}

/**
 * Replaces many texts, several at a time; each folder is waited for once, when all of its files have their new bytes.
 *
 * `each` decides about every text, and is given what replaces it. No version is kept: the record of the change has all
 * of the former bytes, and is on the disk by now.
 */
export async function replaceTexts<T extends NewText>(
  { fs, root, guard }: ChangePlace,
  texts: readonly T[],
  each: (text: T, replace: (known?: KnownFile) => Promise<void>) => Promise<void>,
): Promise<void> {
  const folders = new Set<string>()
  await inLanes(texts, text =>
    each(text, async known => {
      const { id, baseSha, bytes } = text
      await replaceFile({
        ...{ fs, root, id, baseSha, bytes, guard },
        ...(known === undefined ? {} : { known }),
        keepVersion: async () => undefined,
        waitLater: folder => folders.add(folder),
      })
    }),
  )
  for (const folder of folders) {
    await syncFolder(fs, folder).catch((error: unknown) => {
      throw toDiskError(error, texts[0]?.id ?? folder)
    })
  }
}
