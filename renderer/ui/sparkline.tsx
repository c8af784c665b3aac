import './sparkline.css'

interface Props {
  /** A number for each year. */
  readonly years: readonly number[]
  /** What it says, for who does not see it; absent: it is said beside it. */
  readonly label?: string
}

const heightPx = 16
const widthPx = 64

/** How a number went over the years: one small bar each. */
export function Sparkline({ years, label }: Props) {
  const most = Math.max(1, ...years)
  const step = widthPx / Math.max(1, years.length)
  const barWidth = Math.max(0.8, Math.min(6, step - 1))
  return (
    <svg
      className="sparkline"
      width={widthPx}
      height={heightPx}
      viewBox={`0 0 ${widthPx} ${heightPx}`}
      aria-hidden={label === undefined}
      role="img"
      aria-label={label}
    >
      <path className="sparkline-base" d={`M0 ${heightPx - 0.5}H${widthPx}`} />
      <path
        className="sparkline-bars"
        d={years.map((count, at) => bar(count / most, at * step, barWidth)).join('')}
      />
    </svg>
  )
}

/** One path for all bars: a list of many rows is drawn at each frame of scrolling. */
function bar(share: number, x: number, width: number): string {
  if (share === 0) return ''
  const height = Math.max(2, share * (heightPx - 2))
  return `M${x.toFixed(1)} ${heightPx}v${(-height).toFixed(1)}h${width.toFixed(1)}v${height.toFixed(1)}z`
}
