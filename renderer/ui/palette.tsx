import { type KeyboardEvent, useId, useState } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { useSay } from '../say.ts'
import { runCommand } from '../state/app/commands.ts'
import { closePalette, type PaletteKind, useLayout } from '../state/app/layout-store.ts'
import { attempt } from '../state/app/notices-store.ts'
import { findTitles, useTitles } from '../state/search/titles-store.ts'
import { showLine, writeIn } from '../state/writing/post-actions.ts'
import { ChoiceList } from './choice-list.tsx'
import type { Choice } from './palette-choices.ts'
import { readPaletteText } from './palette-text.ts'
import { useChoices } from './use-choices.ts'
import './palette.css'

/** Every command and every post, by typing. */
export function Palette() {
  const say = useSay()
  const kind = useLayout(state => state.palette)
  return (
    <ModalOverlay
      className="palette-overlay"
      isDismissable
      isOpen={kind !== null}
      onOpenChange={isOpen => !isOpen && closePalette()}
    >
      <Modal className="palette">
        <Dialog className="palette-dialog" aria-label={say('palette.title')}>
          {kind && <PaletteBody key={kind} kind={kind} />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function PaletteBody({ kind }: { readonly kind: PaletteKind }) {
  const say = useSay()
  const [text, setText] = useState('')
  const [active, setActive] = useState(0)
  const listId = useId()
  const choices = useChoices(kind, text)
  const isFound = useTitles(({ query }) => !asksForTitles(kind, text) || query === text)

  const type = (typed: string) => {
    setText(typed)
    setActive(0)
    if (asksForTitles(kind, typed)) void attempt(() => findTitles(typed))
  }
  const chosen = choices[active]
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') setActive(stepTo(active + 1, choices.length))
    else if (event.key === 'ArrowUp') setActive(stepTo(active - 1, choices.length))
    else if (event.key === 'Enter' && chosen && (isFound || !isTitle(chosen))) carryOut(chosen)
    else if (event.key === 'Enter' && !isFound) void attempt(() => openBest(kind, text))
    else return
    event.preventDefault()
  }
  const placeholder = say(kind === 'posts' ? 'palette.placeholderPosts' : 'palette.placeholder')
  return (
    <>
      <input
        // The palette was opened to type into it.
        ref={input => input?.focus()}
        className="palette-input"
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={chosen ? `${listId}-${active}` : undefined}
        aria-label={placeholder}
        placeholder={placeholder}
        spellCheck={false}
        autoComplete="off"
        value={text}
        onChange={event => type(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <p className="unseen" role="status">
        {say('palette.found', { count: choices.length })}
      </p>
      <ChoiceList
        id={listId}
        label={say('palette.results')}
        choices={choices}
        active={active}
        onChoose={carryOut}
      />
      {choices.length === 0 && isFound && <Nothing kind={kind} text={text} />}
    </>
  )
}

function Nothing({ kind, text }: { readonly kind: PaletteKind; readonly text: string }) {
  const say = useSay()
  const query = readPaletteText(text, kind)
  const words = () => {
    if (text === '') return say('palette.noPosts')
    if (query.kind === 'line') return say('palette.typeLine')
    return query.kind === 'headings' && query.text === ''
      ? say('palette.noHeadings')
      : say('palette.nothing', { text })
  }
  return <p className="palette-nothing">{words()}</p>
}

/** Whether main is asked for posts: not for commands alone, nor for places in the open post. */
function asksForTitles(kind: PaletteKind, text: string): boolean {
  return readPaletteText(text, kind).kind === (kind === 'posts' ? 'posts' : 'commands')
}

/** Found by main, which may not have answered to what is typed yet. */
function isTitle({ kind }: Choice): boolean {
  return kind === 'post' || kind === 'page'
}

/** Enter was pressed before the posts for what is typed were there: the first of them, once they are. */
async function openBest(kind: PaletteKind, text: string): Promise<void> {
  await findTitles(text)
  const { query, found } = useTitles.getState()
  const [best] = found
  if (!best || query !== text || useLayout.getState().palette !== kind) return
  closePalette()
  await writeIn(best.id)
}

function stepTo(index: number, count: number): number {
  return count === 0 ? 0 : (index + count) % count
}

/** Closed first: a command may open the palette again, for posts. */
function carryOut(choice: Choice): void {
  closePalette()
  if (choice.kind === 'command') void runCommand(choice.id)
  else if (choice.kind === 'place') showLine(choice.line)
  else void attempt(() => writeIn(choice.id))
}
