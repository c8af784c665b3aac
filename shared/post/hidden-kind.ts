import type { Message } from '../errors.ts'
import type { MessageKey } from '../words/words.ts'

/** What reasons to be hidden have in common, in the order in which they are told. */
export const hiddenKinds = ['draft', 'unpublished', 'later', 'expired', 'folder', 'name', 'setting'] as const
export type HiddenKind = (typeof hiddenKinds)[number]

/** The sentences of `whyHidden`, but for what is wrong with a post; those two are said of a post in the editor. */
type Reason = Exclude<Extract<MessageKey, `hidden.${string}`>, 'hidden.title' | 'hidden.willAppear'>

/** A record, so that a reason that is missing here does not compile. */
const kinds: Readonly<Record<Reason, HiddenKind>> = {
  'hidden.draftsFolder': 'draft',
  'hidden.draftMark': 'draft',
  'hidden.draftByDefault': 'draft',
  'hidden.unpublished': 'unpublished',
  'hidden.future': 'later',
  'hidden.publishDate': 'later',
  'hidden.expired': 'expired',
  'hidden.folderDraft': 'folder',
  'hidden.folderFuture': 'folder',
  'hidden.folderExpired': 'folder',
  'hidden.name': 'name',
  'hidden.special': 'name',
  'hidden.backup': 'name',
  'hidden.conflictCopy': 'name',
  'hidden.excluded': 'setting',
  'hidden.resource': 'setting',
  'hidden.headless': 'setting',
  'hidden.notRendered': 'setting',
  'hidden.noAddress': 'setting',
}

/** Null: it is no reason of these, but what is wrong with a post. */
export function hiddenKind({ key }: Pick<Message, 'key'>): HiddenKind | null {
  const found: Readonly<Partial<Record<MessageKey, HiddenKind>>> = kinds
  return found[key] ?? null
}

/** Posts that are left out, by the kind of their reason; kinds that none has are left out, too. */
export function groupHidden<T extends Pick<Message, 'key'>>(
  posts: readonly T[],
): readonly { readonly kind: HiddenKind; readonly posts: readonly T[] }[] {
  const groups = new Map<HiddenKind, T[]>(hiddenKinds.map(kind => [kind, []]))
  for (const post of posts) {
    const kind = hiddenKind(post)
    if (kind !== null) groups.get(kind)?.push(post)
  }
  return [...groups].flatMap(([kind, own]) => (own.length === 0 ? [] : [{ kind, posts: own }]))
}
