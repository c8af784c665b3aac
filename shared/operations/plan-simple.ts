// The operations after which the post itself is not in another place: it is gone, or there is a copy of it.

import type { FieldEdit } from '../matter/edit-field.ts'
import { fieldTexts } from '../matter/field-text.ts'
import { describePost } from '../post/describe-post.ts'
import { key } from './going-along.ts'
import {
  type Operation,
  type OperationBlog,
  type OperationPlan,
  type OperationPost,
  type Planned,
  refused,
} from './operation.ts'
import { addressOf, indexOf } from './operation-index.ts'
import { editFields } from './own-text.ts'
import { bundleOf, joinPlace, placeOf } from './post-place.ts'
import { relink } from './relink.ts'

const unchanged = {
  texts: [],
  creates: [],
  renames: [],
  trashes: [],
  imageFolder: null,
  redirect: null,
} as const

/** The file goes to the trash; its pictures stay, since nobody can tell what else they are for. */
export function planDelete(
  blog: OperationBlog,
  post: OperationPost,
  operation: Extract<Operation, { kind: 'delete' }>,
): OperationPlan {
  const index = indexOf(blog)
  const before = { id: post.id, address: index.posts.get(post.id) ?? null }
  // Links that would have to change if it went elsewhere are those that lead to it.
  const moving = { index, before, after: { id: '', address: '/\u0000/' }, folder: null }
  const found = blog.others.flatMap(({ id, text }) => {
    const spot = { id, address: index.posts.get(id) ?? null }
    const count = id === post.id ? 0 : relink(text, { before: spot, after: spot }, moving).length
    return count === 0 ? [] : [count]
  })
  const links = { count: found.reduce((sum, count) => sum + count, 0), files: found.length }
  return {
    kind: 'plan',
    operation,
    newId: null,
    address: { before: before.address, after: null },
    ...unchanged,
    trashes: [post.id],
    links: { count: 0, files: 0 },
    warnings: links.count === 0 ? [] : [{ key: 'operation.linksLost', params: links }],
  }
}

/** A file beside it with the same text: the links of both lead to the same pictures. */
export function planDuplicate(
  blog: OperationBlog,
  post: OperationPost,
  operation: Extract<Operation, { kind: 'duplicate' }>,
): Planned {
  // A bundle's pictures are found by its folder: a copy of the text alone would lose them.
  if (bundleOf(post.id, blog.generator) !== null) return refused({ key: 'operation.bundleCopy' })
  const id = freeName(blog, post)
  const old = fieldTexts(post.meta.data.redirect_from ?? post.meta.data.aliases)
  const edits: FieldEdit[] = [
    ...(operation.title === '' ? [] : [{ field: 'title' as const, value: operation.title }]),
    // The old addresses lead to the post itself, not to its copy.
    ...(old.length > 0 && blog.canRedirect ? [{ field: 'redirects' as const, value: [] }] : []),
  ]
  const edited = editFields(blog.text, edits, blog)
  const text = typeof edited === 'string' ? edited : blog.text
  const meta = describePost({
    id,
    data: post.meta.data,
    generator: blog.generator,
    timeZone: blog.config.timeZone,
    newPostName: blog.config.raw.new_post_name,
    modifiedMs: post.modifiedMs,
  })
  const [before, after] = [addressOf(blog, post), addressOf(blog, post, { id, meta })]
  return {
    kind: 'plan',
    operation,
    newId: id,
    address: { before, after },
    ...unchanged,
    creates: [{ id, text }],
    links: { count: 0, files: 0 },
    warnings:
      before !== null && before === after
        ? [{ key: 'operation.addressTaken', params: { file: post.id } }]
        : [],
  }
}

function freeName(blog: OperationBlog, post: OperationPost): string {
  const place = placeOf(post.id, blog.generator)
  const taken = new Set([...blog.posts.map(({ id }) => key(id)), ...blog.files.map(key)])
  for (let number = 1; ; number++) {
    const id = joinPlace({ ...place, name: `${place.name}-copy${number === 1 ? '' : `-${number}`}` })
    if (!taken.has(key(id))) return id
  }
}
