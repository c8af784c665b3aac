// What the configuration file says of the blog, for a form; and changing it there.
import type { OperationDone } from '../../shared/calls/operations.ts'
import { planConfigEdit, readSettings, type SettingsEdit } from '../../shared/config/plan-config-edit.ts'
import type { ShownSettings } from '../../shared/config/shown-settings.ts'
import { AppError } from '../../shared/errors.ts'
import type { SiteAddress } from '../../shared/site/address/address.ts'
import { postAddress } from '../../shared/site/address/permalink.ts'
import { sha256 } from '../disk/sha256.ts'
import type { Operations } from '../operations/operations.ts'
import type { Blog, PostFile } from './blog.ts'
import { readConfigFile } from './config-file.ts'

/** Reads the file as it is now. Whatever keeps a form from showing it is in the answer. */
export async function showSettings(blog: Blog, posts: readonly PostFile[]): Promise<ShownSettings> {
  const { root, generator } = blog
  const file = await readConfigFile(root, generator)
  if (file.kind === 'none') return { kind: 'none', reason: { key: 'config.none' } }
  if (file.kind === 'unreadable') return { kind: 'none', reason: file.problem }
  const { id, bytes, text } = file
  if (id.endsWith('.json')) return { kind: 'none', reason: { key: 'config.json', params: { file: id } } }
  const read = readSettings({ name: id, text, generator })
  if ('key' in read) return { kind: 'none', reason: read }
  return { kind: 'shown', file: id, sha: sha256(bytes), ...read, example: exampleAddress(blog, posts) }
}

export interface SettingsChange {
  /** As in `ShownFile`. */
  readonly sha: string
  readonly edit: SettingsEdit
}

/** Changes the file, as one change that can be undone. Throws `conflict` when it is not what was shown. */
export async function changeSettings(
  { root, generator }: Blog,
  operations: Operations,
  { sha, edit }: SettingsChange,
): Promise<OperationDone> {
  const file = await readConfigFile(root, generator)
  if (file.kind !== 'text') throw new AppError('missing', 'config.none')
  const { id, bytes, text } = file
  if (sha256(bytes) !== sha) throw new AppError('conflict', 'config.changedMeanwhile', { file: id })
  const planned = planConfigEdit({ name: id, text, generator }, edit)
  if (planned.kind === 'refused') throw new AppError('invalid', planned.reason.key, planned.reason.params)
  if (planned.text === text) throw new AppError('invalid', 'blogSettings.unchanged')
  const what = { key: 'config.changed', params: { file: id } } as const
  return operations.rewrite({ what, id, baseSha: sha, text: planned.text })
}

function exampleAddress({ generator, config }: Blog, posts: readonly PostFile[]): SiteAddress | null {
  const published = posts.filter(({ summary }) => summary.problem === null && !summary.draft)
  const [first] = published
  if (first === undefined) return null
  const newest = published.reduce((one, other) => (timeOf(other) > timeOf(one) ? other : one), first)
  const { id, meta } = newest
  if (meta.date === null) return null
  const filled = postAddress(generator, { id, meta, date: meta.date }, config)
  return filled.kind === 'address' ? filled.address : null
}

function timeOf({ meta }: PostFile): number {
  return meta.date?.timeMs ?? Number.NEGATIVE_INFINITY
}
