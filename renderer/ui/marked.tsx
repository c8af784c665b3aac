import type { TitleMark } from '../../shared/search/search.ts'

interface Props {
  readonly text: string
  readonly marks: readonly TitleMark[]
}

/** A text with parts of it marked. */
export function Marked({ text, marks }: Props) {
  const parts = []
  let done = 0
  for (const [from, to] of marks) {
    parts.push(text.slice(done, from), <mark key={from}>{text.slice(from, to)}</mark>)
    done = to
  }
  return (
    <>
      {parts}
      {text.slice(done)}
    </>
  )
}
