import { type ClipboardEvent, type FormEvent, type KeyboardEvent, type RefObject, useState } from 'react'
import { fold } from '../../shared/fold.ts'
import type { Completion } from './completion-list.tsx'
import { hasSeparator, splitNames } from './split-names.ts'

interface Parts {
  readonly items: readonly string[]
  readonly complete: (text: string) => readonly Completion[]
  readonly input: RefObject<HTMLInputElement | null>
  readonly onAdd: (names: readonly string[]) => void
  /** Backspace in the empty field: the last chip goes. */
  readonly onTake: () => void
}

/** More would not be looked at; a letter more leads further. */
const most = 8

/** What is typed in a field of chips, what it may become, and what the keys do. */
export function useChipInput({ items, complete, input, onAdd, onTake }: Parts) {
  const [typed, setTyped] = useState('')
  const [isOpen, setOpen] = useState(false)
  const [pointed, setPointed] = useState<string | null>(null)
  const offered = isOpen
    ? complete(typed)
        .filter(({ name }) => !items.includes(name))
        .slice(0, most)
    : []
  const active = activeOf(offered, pointed, typed)

  const add = (names: readonly string[]) => {
    setTyped('')
    setOpen(false)
    setPointed(null)
    if (names.length > 0) onAdd(names)
  }
  const step = (by: 1 | -1) => {
    setOpen(true)
    const next = (active + by + offered.length) % Math.max(1, offered.length)
    setPointed(offered[active < 0 && by < 0 ? offered.length - 1 : next]?.name ?? null)
  }
  const toChips = () => lastChip(input.current)?.focus()
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // The keys of an input method choose a word; they are not ours.
    if (event.nativeEvent.isComposing) return
    const name = offered[active]?.name
    if (event.key === 'Enter' && (name !== undefined || typed.trim() !== ''))
      add(name === undefined ? splitNames(typed) : [name])
    else if (event.key === 'ArrowDown') step(1)
    else if (event.key === 'ArrowUp' && offered.length > 0) step(-1)
    else if (event.key === 'Escape' && offered.length > 0) setOpen(false)
    else if (event.key === 'Backspace' && typed === '' && items.length > 0) onTake()
    else if (event.key === 'ArrowLeft' && typed === '' && items.length > 0) toChips()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const accept = (text: string) => {
    if (hasSeparator(text)) return add(splitNames(text))
    setTyped(text)
    setPointed(null)
    setOpen(text.trim() !== '')
  }
  const handlers = {
    value: typed,
    onChange: ({
      target,
      nativeEvent,
    }: FormEvent<HTMLInputElement> & { readonly target: HTMLInputElement }) => {
      // Half a syllable is no name, and what separates it may be the input method's own mark.
      if (nativeEvent instanceof InputEvent && nativeEvent.isComposing) setTyped(target.value)
      else accept(target.value)
    },
    onCompositionEnd: ({ currentTarget }: { readonly currentTarget: HTMLInputElement }) =>
      accept(currentTarget.value),
    onKeyDown,
    onPaste: (event: ClipboardEvent<HTMLInputElement>) => {
      const text = event.clipboardData.getData('text/plain')
      if (!hasSeparator(text)) return
      event.preventDefault()
      add(splitNames(typed + text))
    },
    onBlur: () => add(splitNames(typed)),
  }
  return { offered, active, handlers, take: (name: string) => add([name]) }
}

/**
 * The offered name that Enter takes: the one the arrows are at, else one that is typed but for its case or width.
 *
 * So `openstack` becomes the `OpenStack` that is there already, and no second one beside it.
 */
function activeOf(offered: readonly Completion[], pointed: string | null, typed: string): number {
  const at = offered.findIndex(({ name }) => name === pointed)
  if (at >= 0) return at
  const folded = fold(typed)
  return folded === '' ? -1 : offered.findIndex(({ name }) => fold(name) === folded)
}

function lastChip(input: HTMLInputElement | null): HTMLElement | null {
  const chips = input?.closest('.chip-field')?.querySelectorAll<HTMLElement>('.chip-name')
  return chips?.item(chips.length - 1) ?? null
}
