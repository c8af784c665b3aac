import type { FileId } from '../../shared/blog.ts'
import type { Message } from '../../shared/errors.ts'
import type { NewPlace } from '../../shared/post/new-place.ts'
import { readPostName } from '../../shared/post/post-name.ts'
import { isUntitledPage } from '../../shared/post/untitled.ts'
import { pageFile, type SiteAddress } from '../../shared/site/address/address.ts'
import { fileKey } from '../../shared/site/address/claims.ts'
import type { Blog } from '../blog/blog.ts'
import { readFrontMatter } from '../blog/read-front-matter.ts'
import { numbered } from '../documents/untitled-posts.ts'
import { type NameWish, nameBeside } from './new-post.ts'
import { addressesOf, addressOfNew, type TakenAddresses } from './taken-addresses.ts'

export interface NewPlaces {
  /** Where a post without a file will be; `slug` is its writer's own choice. */
  placeOf(id: FileId, wish: NameWish): Promise<NewPlace>
}

/** While the title of one post is being typed, the addresses of 10,000 others need not be worked out for each key. */
const recentMs = 60_000

export function createNewPlaces(blog: Blog, now: () => number): NewPlaces {
  let last: { readonly id: FileId; readonly atMs: number; readonly taken: Promise<TakenAddresses> } | null =
    null
  const taken = (id: FileId) => {
    if (last?.id === id && now() - last.atMs < recentMs) return last.taken
    const made = addressesOf(blog, now())
    last = { id, atMs: now(), taken: made }
    // A failure is told to who asked, and not kept.
    made.catch(() => {
      last = null
    })
    return made
  }
  return {
    async placeOf(id, wish) {
      const { ids, addresses, neighbours } = await taken(id)
      const wished = await nameBeside(blog, id, wish, neighbours, now())
      const file = freeName(wished, ids)
      const { data } = readFrontMatter(wish.text, blog.generator)
      const isPage = isUntitledPage(id)
      const address = addressOfNew(blog, { id: file, data, isPage }, now())
      const other = address === null ? undefined : addresses.get(fileKey(pageFile(address)))
      return {
        file,
        slug: isPage
          ? pageName(file)
          : readPostName(file, blog.generator, blog.config.raw.new_post_name).slug,
        address: address === null ? null : wholeAddress(blog, address),
        warning: warningOf({ wished, file, other, address }),
      }
    },
  }
}

function freeName(wished: FileId, ids: ReadonlySet<string>): FileId {
  for (let number = 1; ; number++) {
    const id = numbered(wished, number)
    if (!ids.has(fileKey(id))) return id
  }
}

function wholeAddress({ config: { url, baseUrl } }: Blog, address: SiteAddress): string {
  return `${url}${baseUrl}${address}`
}

function pageName(file: FileId): string {
  const stem = file.replace(/\.[^./]*$/, '').replace(/\/index$/, '')
  return stem.slice(stem.lastIndexOf('/') + 1)
}

interface Outcome {
  readonly wished: FileId
  readonly file: FileId
  readonly other: FileId | undefined
  readonly address: SiteAddress | null
}

/** The address matters more: two posts at one address are one page on the site. */
function warningOf({ wished, file, other, address }: Outcome): Message | null {
  if (other !== undefined)
    return { key: 'newPost.addressTaken', params: { address: address ?? '', file: other } }
  return wished === file ? null : { key: 'newPost.nameTaken', params: { file: wished, newName: file } }
}
