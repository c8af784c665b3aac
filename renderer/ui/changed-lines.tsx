import type { ChangedLine } from '../../shared/operations/changed-lines.ts'
import { useSay } from '../say.ts'
import { type LinePiece, markLines } from './line-marks.ts'
import './changed-lines.css'

/** The exact lines of one file: what goes and what comes, with a mark on what differs. */
export function ChangedLines({ lines }: { readonly lines: readonly ChangedLine[] }) {
  return lines.map(line => <Line key={`${line.line} ${line.before} ${line.after}`} line={line} />)
}

function Line({ line: { line, before, after } }: { readonly line: ChangedLine }) {
  const say = useSay()
  const marks = markLines(before, after)
  return (
    <div className="changed-line">
      <span className="changed-line-number">
        <span className="unseen">{say('lines.number')} </span>
        {line}
      </span>
      <div className="changed-line-texts">
        {before !== null && (
          <del>
            <span className="unseen">{say('lines.before')} </span>
            <Pieces pieces={marks.before} />
          </del>
        )}
        {after !== null && (
          <ins>
            <span className="unseen">{say('lines.after')} </span>
            <Pieces pieces={marks.after} />
          </ins>
        )}
      </div>
    </div>
  )
}

/** An empty line still has its height. */
function Pieces({ pieces }: { readonly pieces: readonly LinePiece[] }) {
  if (pieces.length === 0) return ' '
  return pieces.map(({ from, text, isMarked }) =>
    isMarked ? <mark key={from}>{text}</mark> : <span key={from}>{text}</span>,
  )
}
