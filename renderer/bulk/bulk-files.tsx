import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type MouseEvent, useCallback, useId, useRef, useState } from 'react'
import type { BulkPreview } from '../../shared/bulk/bulk-change.ts'
import { sayMessage, useSay } from '../say.ts'
import { setAllInBulk, setInBulk, shownPreview, useBulk } from '../state/operations/bulk-store.ts'
import { ChangedLines } from '../ui/changed-lines.tsx'
import { Icon } from '../ui/icon.tsx'
import { stepIn } from '../ui/list-steps.ts'

type BulkFile = BulkPreview['files'][number]

interface Props {
  readonly files: BulkPreview['files']
  /** The list takes the focus when it appears: there is nothing to type. */
  readonly isFocused: boolean
  readonly onCarryOut: () => void
}

/** Every file with its lines before and after, and a mark to take it out. */
export function BulkFiles({ files, isFocused, onCarryOut }: Props) {
  const say = useSay()
  const leftOut = useBulk(state => state.leftOut)
  const isRunning = useBulk(state => state.run !== null)
  const isWhole = useBulk(state => shownPreview(state.plan)?.isWhole === true)
  const changing = files.filter(({ lines }) => lines.length > 0)
  const count = changing.filter(({ id }) => !leftOut.has(id)).length
  return (
    <>
      <div className="bulk-files-head">
        <p role="status">{say('bulk.chosen', { count, total: changing.length })}</p>
        <button
          type="button"
          className="link-button"
          disabled={isRunning}
          hidden={isWhole}
          onClick={() => setAllInBulk(count < changing.length)}
        >
          {say(count < changing.length ? 'bulk.all' : 'bulk.none')}
        </button>
      </div>
      <FileList files={files} isFocused={isFocused} onCarryOut={onCarryOut} />
    </>
  )
}

/** A file with one changed line, before it is measured. */
const rowHeightPx = 84
const lineHeightPx = 40

function FileList({ files, isFocused, onCarryOut }: Props) {
  const say = useSay()
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer<HTMLDivElement, Element>({
    count: files.length,
    getScrollElement: () => list.current,
    estimateSize: index => rowHeightPx + ((files[index]?.lines.length ?? 1) - 1) * lineHeightPx,
    getItemKey: useCallback((index: number) => files[index]?.id ?? index, [files]),
    overscan: 4,
  })
  const { active, onKeyDown, onClick } = useFileKeys(files, virtualizer.scrollToIndex, onCarryOut)
  const attach = useCallback(
    (element: HTMLDivElement | null) => {
      list.current = element
      if (isFocused) element?.focus()
    },
    [isFocused],
  )
  return (
    <div
      ref={attach}
      className="bulk-files"
      role="listbox"
      aria-multiselectable
      tabIndex={0}
      aria-label={say('bulk.files')}
      aria-activedescendant={`${id}-${active}`}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <div className="bulk-files-all" role="presentation" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => (
          <FileRow
            key={key}
            id={`${id}-${index}`}
            file={files[index]}
            index={index}
            count={files.length}
            startPx={start}
            isActive={index === active}
            measure={virtualizer.measureElement}
          />
        ))}
      </div>
    </div>
  )
}

interface RowProps {
  readonly id: string
  /** Undefined while the virtualizer still knows a longer list. */
  readonly file: BulkFile | undefined
  readonly index: number
  readonly count: number
  readonly startPx: number
  readonly isActive: boolean
  readonly measure: (element: Element | null) => void
}

function FileRow({ id, file, index, count, startPx, isActive, measure }: RowProps) {
  const say = useSay()
  const isChanging = file !== undefined && file.lines.length > 0
  const isIn = useBulk(state => isChanging && !state.leftOut.has(file.id))
  const isWhole = useBulk(state => shownPreview(state.plan)?.isWhole === true)
  if (!file) return null
  const option = {
    role: 'option',
    id,
    'aria-checked': isChanging ? isIn : undefined,
    'aria-disabled': !isChanging || undefined,
    'aria-selected': isIn,
    'aria-posinset': index + 1,
    'aria-setsize': count,
    'data-index': index,
    'data-active': isActive || undefined,
  }
  return (
    <div ref={measure} className="bulk-file" style={{ transform: `translateY(${startPx}px)` }} {...option}>
      <div className="bulk-file-head">
        {isChanging && !isWhole && <span className="bulk-check">{isIn && <Icon name="check" />}</span>}
        <span className="bulk-file-title">{file.title}</span>
        {/* Of a file that goes, or gets another name, the path is the line that goes. */}
        {file.lines[0]?.before !== file.id && <span className="bulk-file-id">{file.id}</span>}
      </div>
      {file.warning && (
        <p className="bulk-file-warning">
          <Icon name="warning" />
          {sayMessage(say, file.warning)}
        </p>
      )}
      <ChangedLines lines={file.lines} />
    </div>
  )
}

/** The arrows, Page, Home and End go from file to file, Space or a click takes one out or in, Enter carries out. */
function useFileKeys(
  files: readonly BulkFile[],
  scrollTo: (index: number) => void,
  onCarryOut: () => void,
): {
  readonly active: number
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onClick: (event: MouseEvent) => void
} {
  const [chosen, setActive] = useState(0)
  const active = Math.min(chosen, files.length - 1)
  const rows = files.map(file => ({ key: file.id, item: file, heading: '' }))
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const next = stepIn(rows, active, event.key, 5)
    if (next !== null) {
      setActive(next)
      scrollTo(next)
    } else if (event.key === ' ') toggle(files[active])
    else if (event.key === 'Enter') onCarryOut()
    else return
    event.preventDefault()
  }
  /** Only the line with the title: the lines below are there to be read and copied. */
  const onClick = ({ target }: MouseEvent) => {
    const head = target instanceof Element ? target.closest('.bulk-file-head') : null
    const index = Number(head?.closest<HTMLElement>('[data-index]')?.dataset.index ?? -1)
    if (index < 0) return
    setActive(index)
    toggle(files[index])
  }
  return { active, onKeyDown, onClick }
}

function toggle(file: BulkFile | undefined): void {
  const { leftOut, run } = useBulk.getState()
  if (file && run === null && file.lines.length > 0) setInBulk(file.id, leftOut.has(file.id))
}
