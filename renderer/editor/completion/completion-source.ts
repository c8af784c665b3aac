import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete'
import { assertNever } from '../../../shared/errors.ts'
import { type CompletionPlace, completionPlace } from './completion-place.ts'
import { type CompletionPort, completionPort } from './completion-port.ts'
import { completeHeading, completeLink, completePicture, completeWiki } from './link-options.ts'
import { emojiOptions, languageOptions, nameOptions, slashOptions, tagOptions } from './word-options.ts'

/** What is offered at one place: the options in their order, and what each of them takes the place of. */
export interface Offered {
  readonly from: number
  readonly to?: number
  readonly options: readonly Completion[]
}

/** Looks at where the caret is, and asks who knows what fits there. */
export function completionSource(
  context: CompletionContext,
): CompletionResult | null | Promise<CompletionResult | null> {
  const { state, pos, explicit, view } = context
  const port = state.facet(completionPort)
  const generator = port?.generator() ?? null
  // An input method is not to be disturbed; what it puts in is looked at when it is done.
  if (port === null || generator === null || state.readOnly || view?.composing) return null
  const place = completionPlace(state, pos, generator, explicit)
  if (place === null) return null
  const offered = offer(place, context, port)
  if (!(offered instanceof Promise)) return resultOf(offered)
  // Each key asks anew: an answer to the one before is of no use.
  context.addEventListener('abort', () => undefined, { onDocChange: true })
  return offered.then(resultOf)
}

function offer(
  place: CompletionPlace,
  { state, explicit }: CompletionContext,
  port: CompletionPort,
): Offered | null | Promise<Offered | null> {
  switch (place.kind) {
    case 'name':
      return explicit || place.query !== '' ? nameOptions(place, port) : null
    case 'link':
      return completeLink(place, state, port)
    case 'wiki':
      return completeWiki(place, port)
    case 'picture':
      return completePicture(place, port)
    case 'heading':
      return completeHeading(place, state, port)
    case 'emoji':
      return emojiOptions(place, port)
    case 'language':
      return languageOptions(place, port)
    case 'tag':
      return tagOptions(place, port)
    case 'slash':
      return slashOptions(place, port)
    default:
      return assertNever(place)
  }
}

/** What is offered was chosen by what was typed already: nothing is left to be filtered. */
function resultOf(offered: Offered | null): CompletionResult | null {
  if (offered === null || offered.options.length === 0) return null
  return { ...offered, filter: false, getMatch: matchOf }
}

/** A completion that knows which parts of its label were typed. */
export interface MarkedCompletion extends Completion {
  readonly marks?: readonly number[]
}

function matchOf(completion: Completion): readonly number[] {
  return (completion as MarkedCompletion).marks ?? []
}
