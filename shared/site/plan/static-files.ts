import type { BlogConfig, FileId, Generator } from '../../blog.ts'
import { fieldTexts } from '../../matter/field-text.ts'
import { parentOf } from '../../parent-of.ts'
import { mountedAt, staticMounts } from '../address/hugo-content.ts'
import { collectionFile, collectionOf, outputCollections } from '../jekyll-collections.ts'
import { jekyllEntries } from '../jekyll-entries.ts'
import { matchesGlob } from './match-glob.ts'
import { matchesPattern } from './match-pattern.ts'

/** Where the generator puts a file that it copies as it is; null: it leaves that file out. */
export type StaticPlace = (id: FileId) => string | null

/**
 * What goes into the site untouched.
 *
 * Jekyll copies everything that it reads and that has no front matter, Hexo what lies under `source`, Hugo what lies
 * under `static`. Eleventy's list is code, which is never run, and a plain folder has no rule: there a file is copied
 * where a page shows it or links to it, as everywhere.
 */
export function staticPlace(generator: Generator, config: BlogConfig): StaticPlace {
  switch (generator) {
    case 'jekyll': {
      const isRead = readPlaces(config)
      const collections = outputCollections(config)
      return id => {
        if (!isRead(id)) return null
        const collection = collectionOf(id, collections)
        return collection === null ? id : collectionFile(id, collection)
      }
    }
    case 'hexo':
      return id => (isHexoRead(id, config) ? id.slice('source/'.length) : null)
    case 'hugo': {
      const mounts = staticMounts(config.raw)
      return id => mountedAt(id, mounts)?.path.slice('static/'.length) ?? null
    }
    default:
      return () => null
  }
}

/** Whether Jekyll reads a file as a page or a static file: it, and every folder above it. */
export function readPlaces(config: BlogConfig): (id: FileId) => boolean {
  const isEntry = jekyllEntries(config)
  const ofCollections = outputCollections(config).map(({ folder }) => [folder.slice(0, -1), true] as const)
  const folders = new Map<FileId, boolean>([['', true], ...ofCollections])
  const isReadFolder = (folder: FileId): boolean => {
    const known = folders.get(folder)
    if (known !== undefined) return known
    const isRead = isReadFolder(parentOf(folder)) && isEntry(folder, true)
    folders.set(folder, isRead)
    return isRead
  }
  return id => isReadFolder(parentOf(id)) && isEntry(id, false)
}

/** Hidden names and those of editors' copies are left out, but for what `include` names; what `ignore` names always is. */
export function isHexoRead(id: FileId, config: BlogConfig): boolean {
  if (!id.startsWith('source/')) return false
  if (fieldTexts(config.raw.ignore).some(pattern => matchesGlob(pattern, id))) return false
  const path = id.slice('source/'.length)
  const include = Array.isArray(config.raw.include) ? config.raw.include : []
  if (include.some(pattern => typeof pattern === 'string' && matchesPattern(pattern, path))) return true
  if (config.exclude.some(pattern => matchesPattern(pattern, path))) return false
  return !path.split('/').some(part => /^[_.]/.test(part) || /[~%]$/.test(part))
}
