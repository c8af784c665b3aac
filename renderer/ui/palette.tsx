import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { useLanguage, useSay } from '../say.ts'
import { entriesOf, useBlog } from '../state/blog-store.ts'
import { isAvailable, runCommand, useCommands } from '../state/commands.ts'
import { closePalette, type PaletteKind, useLayout } from '../state/layout-store.ts'
import { attempt } from '../state/notices-store.ts'
import { showPost } from '../state/post-actions.ts'
import { formatDay } from './format-day.ts'
import { Icon } from './icon.tsx'
import { KeyHint } from './key-hint.tsx'
import { type Choice, choicesFor } from './palette-choices.ts'
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
  const list = useRef<HTMLDivElement>(null)
  const listId = useId()
  const choices = useChoices(kind, text)
  useKeepInSight(list, active)

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || choices.length === 0) return
    const chosen = choices[active]
    if (event.key === 'ArrowDown') setActive((active + 1) % choices.length)
    else if (event.key === 'ArrowUp') setActive((active + choices.length - 1) % choices.length)
    else if (event.key === 'Enter' && chosen) carryOut(chosen)
    else return
    event.preventDefault()
  }
  return (
    <>
      <input
        // The palette was opened to type into it.
        ref={input => input?.focus()}
        className="palette-input"
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={choices.length > 0 ? `${listId}-${active}` : undefined}
        aria-label={say(kind === 'posts' ? 'palette.placeholderPosts' : 'palette.placeholder')}
        placeholder={say(kind === 'posts' ? 'palette.placeholderPosts' : 'palette.placeholder')}
        spellCheck={false}
        autoComplete="off"
        value={text}
        onChange={event => {
          setText(event.target.value)
          setActive(0)
        }}
        onKeyDown={onKeyDown}
      />
      <p className="unseen" role="status">
        {say('palette.found', { count: choices.length })}
      </p>
      <div ref={list} className="palette-list" id={listId} role="listbox" aria-label={say('palette.results')}>
        {choices.map((choice, index) => (
          <ChoiceRow
            key={`${choice.kind} ${choice.id}`}
            id={`${listId}-${index}`}
            choice={choice}
            isActive={index === active}
          />
        ))}
        {choices.length === 0 && (
          <p className="palette-nothing">
            {text === '' ? say('palette.noPosts') : say('palette.nothing', { text })}
          </p>
        )}
      </div>
    </>
  )
}

interface RowProps {
  readonly id: string
  readonly choice: Choice
  readonly isActive: boolean
}

function ChoiceRow({ id, choice, isActive }: RowProps) {
  const language = useLanguage()
  return (
    <button
      type="button"
      role="option"
      id={id}
      tabIndex={-1}
      className="palette-row"
      aria-selected={isActive}
      onMouseDown={event => event.preventDefault()}
      onClick={() => carryOut(choice)}
    >
      <Icon name={choice.kind === 'post' ? 'posts' : 'command'} />
      <span className="palette-title">{choice.title}</span>
      {choice.kind === 'post' && choice.day !== '' && (
        <span className="key-hint">{formatDay(choice.day, 'full', language)}</span>
      )}
      {choice.kind === 'command' && choice.keys && <KeyHint keys={choice.keys} />}
    </button>
  )
}

function useChoices(kind: PaletteKind, text: string): readonly Choice[] {
  const say = useSay()
  const commands = useCommands(state => state.commands)
  const entries = entriesOf(useBlog(state => state.posts))
  const offered = commands
    .filter(command => command.id !== 'palette.open' && isAvailable(command))
    .map(command => ({ id: command.id, title: say(command.title, command.params), keys: command.keys }))
  return choicesFor(text, kind === 'commands' ? offered : null, entries)
}

/** Closed first: a command may open the palette again, for posts. */
function carryOut(choice: Choice): void {
  closePalette()
  if (choice.kind === 'command') void runCommand(choice.id)
  else void attempt(() => showPost(choice.id))
}

function useKeepInSight(list: RefObject<HTMLElement | null>, active: number): void {
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [list, active])
}
