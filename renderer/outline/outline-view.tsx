import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import { useSay } from '../say.ts'
import { showList } from '../state/app/layout-store.ts'
import {
  followOutline,
  goToSection,
  moveSectionBeside,
  shiftSectionAt,
  useOutline,
} from '../state/writing/outline-store.ts'
import { useWriting } from '../state/writing/writing-store.ts'
import { Blank } from '../ui/blank.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { VirtualList } from '../ui/virtual-list.tsx'
import { type OutlineItem, outlineRows } from './outline-rows.ts'
import { SectionRow } from './section-row.tsx'
import { useSectionDrag } from './use-section-drag.ts'
import './outline-view.css'

/** The headings of the post, beside its text: a click goes there, and a section is moved with all below it. */
export function OutlineView() {
  const say = useSay()
  const hasPost = useWriting(state => state.postId !== null)
  const hasSections = useOutline(state => state.sections.length > 0)
  useEffect(followOutline, [])
  return (
    <>
      <header className="outline-head">
        <div className="list-head-line">
          <h1 className="list-head-title">{say('outline.title')}</h1>
          <IconButton icon="close" words="search.backToList" keys="Mod+1" run={showList} />
        </div>
      </header>
      {hasPost && hasSections ? (
        <Sections />
      ) : (
        <Blank
          icon="outline"
          title={say(hasPost ? 'outline.none' : 'outline.noPost')}
          text={hasPost ? say('outline.noneText') : undefined}
        />
      )}
    </>
  )
}

function Sections() {
  const say = useSay()
  const list = useRef<HTMLDivElement>(null)
  const { sections, current } = useOutline()
  const rows = useMemo(() => outlineRows(sections), [sections])
  const drag = useSectionDrag(sections)
  const highest = Math.min(...sections.map(({ level }) => level))
  const onOtherKey = (event: KeyboardEvent, item: OutlineItem | null) => {
    const act = item && event.altKey ? keyActions[event.key] : undefined
    if (!item || !act) return
    act(item.index)
    event.preventDefault()
    // Alt with an arrow leads elsewhere in the window.
    event.stopPropagation()
  }
  return (
    <div className="outline-list" {...drag.area}>
      <VirtualList
        ref={list}
        label={say('outline.title')}
        rows={rows}
        rowHeightPx={30}
        selectedKey={rows[current]?.key ?? null}
        draw={item => <SectionRow item={item} depth={item.level - highest} mark={drag.markOf(item.index)} />}
        nameOf={({ level, title }) => say('outline.name', { level, title: title || say('outline.untitled') })}
        onOpen={item => goToSection(item.index)}
        onOtherKey={onOtherKey}
      />
      <p className="outline-hint">{say('outline.hint')}</p>
    </div>
  )
}

const keyActions: Readonly<Record<string, (index: number) => void>> = {
  ArrowUp: index => moveSectionBeside(index, -1),
  ArrowDown: index => moveSectionBeside(index, 1),
  ArrowLeft: index => shiftSectionAt(index, -1),
  ArrowRight: index => shiftSectionAt(index, 1),
}
