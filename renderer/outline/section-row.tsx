import { useSay } from '../say.ts'
import type { OutlineItem } from './outline-rows.ts'
import type { DropMark } from './use-section-drag.ts'

interface Props {
  readonly item: OutlineItem
  /** How many levels it is below the highest one of the text. */
  readonly depth: number
  readonly mark: DropMark
}

/** One heading, as far in as its level. */
export function SectionRow({ item, depth, mark }: Props) {
  const say = useSay()
  return (
    <div
      className="outline-row"
      draggable
      data-level={item.level}
      data-drop={mark ?? undefined}
      style={{ paddingInlineStart: 8 + depth * 14 }}
    >
      <span className="outline-title">{item.title || say('outline.untitled')}</span>
    </div>
  )
}
