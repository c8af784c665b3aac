import { decodeAddress } from './address.ts'
import { filledTemplate } from './eleventy-template.ts'
import { type FilledPattern, rooted } from './fill-pattern.ts'
import type { AddressedPost } from './permalink.ts'
import { slugify } from './slugify.ts'

/** Eleventy 3: `dir/name/`, a date in the name included; `permalink` is a template, see `filledTemplate`. */
export function eleventyAddress(post: AddressedPost, pattern: string | null = null): FilledPattern {
  const own = pattern === null ? post.meta.permalink : null
  const filled = own !== null && /\{[{%]/.test(own) ? filledTemplate(own, post) : own
  if (own !== null && filled === null) return { kind: 'unknown', placeholder: own, pattern: own }
  if (filled !== null) return { kind: 'address', address: rooted(decodeAddress(withoutIndex(filled))) }
  const { folder, stem } = place(post)
  const path = stem === 'index' || stem === folder.split('/').at(-2) ? folder : `${folder}${stem}/`
  return { kind: 'address', address: rooted(path) }
}

/** Eleventy's own links leave the name out, too. */
function withoutIndex(path: string): string {
  return path.replace(/(^|\/)index\.html$/, '$1')
}

/** A plain folder of posts has no generator: the folders as they are, and Jekyll's rule for the name. */
export function plainAddress(post: AddressedPost): FilledPattern {
  if (post.meta.permalink !== null) {
    return { kind: 'address', address: rooted(decodeAddress(post.meta.permalink)) }
  }
  const { folder, stem } = place(post)
  const name = slugify(post.meta.slug, 'pretty', true)
  return { kind: 'address', address: rooted(stem === 'index' ? folder : `${folder}${name}/`) }
}

function place(post: AddressedPost): { folder: string; stem: string } {
  const end = post.id.lastIndexOf('/') + 1
  return { folder: post.id.slice(0, end), stem: post.id.slice(end).replace(/\.[^.]*$/, '') }
}
