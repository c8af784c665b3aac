// What a writer takes elsewhere: the file to a program that sends it, the address to who is to read it.
import type { FileId } from '../../../shared/blog.ts'
import { AppError } from '../../../shared/errors.ts'
import { decodeAddress, encodeAddress } from '../../../shared/site/address/address.ts'
import { ask } from '../../ask.ts'
import { copyText } from '../../ui/copy-text.ts'
import { notify } from '../app/notices-store.ts'

export async function showPostInFolder(id: FileId): Promise<void> {
  await ask('posts.showInFolder', { id })
}

/** Copies where the published site has it, for a message or a link elsewhere. */
export async function copyAddress(id: FileId): Promise<void> {
  // As a tag names a post, by its file: there is no other way to mean it before its address is known.
  const name = encodeAddress(`/${id}`)
  const { addresses } = await ask('preview.addresses', { id, addresses: [name], namedOnly: true })
  const address = addresses[0] ?? null
  if (address === null) throw new AppError('missing', 'operation.noAddress', { file: id })
  // Said as people read it; what is copied stays encoded, as every program takes it.
  if (copyText(address))
    notify('done', { key: 'operation.addressCopied', params: { address: decodeAddress(address) } })
}
