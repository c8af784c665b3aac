// What is dropped, pasted or chosen, whatever it came as, becomes files.
import { AppError } from '../../../shared/errors.ts'
import { isPictureName } from '../../../shared/images/file-types.ts'
import { isNameless, type PastedName } from '../../../shared/images/pasted-name.ts'
import { ask } from '../../ask.ts'

/** A file for the blog, and what it is to be called. */
export interface IncomingFile {
  readonly file: File
  readonly name: string
  readonly isNumbered: boolean
}

/** What a drop or the clipboard held, as far as it can be pictures. */
export interface Incoming {
  readonly files: readonly File[]
  /** Names of folders, which are no files. */
  readonly folders: readonly string[]
  /** Of a picture in another program's page; empty: none. */
  readonly address: string
}

/** To be called while the event lasts: afterwards nothing is in it any more. */
export function readTransfer(transfer: DataTransfer): Incoming {
  const folders: string[] = []
  const files: File[] = []
  for (const item of transfer.items) {
    if (item.kind !== 'file') continue
    const entry = item.webkitGetAsEntry()
    const file = item.getAsFile()
    if (entry?.isDirectory) folders.push(entry.name)
    else if (file) files.push(file)
  }
  const html = transfer.getData('text/html')
  // Of what has words besides, the words are meant: a link is dragged as its address, too.
  const address = html === '' ? listedPicture(transfer.getData('text/uri-list')) : pictureAddress(html)
  return { files, folders, address }
}

/** Whether something that is dragged may become a picture; what it is can be read only when it is dropped. */
export function mayHoldPictures(transfer: DataTransfer): boolean {
  return transfer.types.includes('Files') || transfer.types.includes('text/uri-list')
}

/** A page's own picture is dragged as its address, and as HTML that is one picture and nothing else. */
export function pictureAddress(html: string): string {
  if (html.length > longestHtml) return ''
  const page = new DOMParser().parseFromString(html, 'text/html')
  const [picture, ...others] = page.images
  const isAlone = picture !== undefined && others.length === 0 && (page.body.textContent ?? '').trim() === ''
  const address = isAlone ? (picture.getAttribute('src') ?? '') : ''
  return /^(?:https?:|data:image\/)/i.test(address) ? address : ''
}

/** An address alone is a picture's where it says so, as one out of the address bar does; empty: it is not. */
export function listedPicture(list: string): string {
  const [address = '', ...others] = list.split(/\r?\n/).filter(line => line !== '' && !line.startsWith('#'))
  if (others.length > 0 || !/^https?:/i.test(address) || !URL.canParse(address)) return ''
  return isPictureName(new URL(address).pathname) ? address : ''
}

/** A picture's address may hold the picture itself. */
const longestHtml = 100_000_000

/** With names for those that have none. */
export function named(files: readonly File[], other: PastedName): readonly IncomingFile[] {
  return files.map(file =>
    isNameless(file.name) ? { file, ...other } : { file, name: file.name, isNumbered: false },
  )
}

/** Fetches a picture out of the web, or out of its own address. */
export async function fetchPicture(address: string, other: PastedName): Promise<IncomingFile> {
  if (address.startsWith('data:')) return { file: fromData(address), ...other }
  const { name, bytes } = await ask('images.fetch', { address })
  const [made] = named([new File([new Uint8Array(bytes)], name)], other)
  if (made === undefined) throw new AppError('missing', 'error.imageAddress', { address })
  return made
}

function fromData(address: string): File {
  const [, encoding = '', data = ''] =
    /^data:image\/[\w.+-]+[^,]{0,200}?(;base64)?,(.*)$/is.exec(address) ?? []
  try {
    const text = decodeURIComponent(data)
    const bytes = encoding === '' ? new TextEncoder().encode(text) : Uint8Array.from(atob(text), toByte)
    return new File([bytes], 'image')
  } catch (error) {
    throw new AppError('invalid', 'error.imageAddress', { address: address.slice(0, 60) }, error)
  }
}

function toByte(character: string): number {
  return character.charCodeAt(0)
}
