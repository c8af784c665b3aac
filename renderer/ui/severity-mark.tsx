import type { Severity } from '../../shared/check/blog-problem.ts'
import './severity-mark.css'

/** A shape and a colour for each severity: neither alone says it. The words beside it do. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  return (
    <svg
      className="severity-mark"
      data-severity={severity}
      width="12"
      height="12"
      viewBox="0 0 12 12"
      aria-hidden="true"
    >
      <path d={shapes[severity]} />
    </svg>
  )
}

const shapes: Readonly<Record<Severity, string>> = {
  error: 'M4 1h4l3 3v4l-3 3H4L1 8V4Z',
  warning: 'M6 1.25 11.25 10.75H.75Z',
  note: 'M6 1.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9Z',
}
