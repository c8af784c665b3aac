import { useLanguage, useSay } from '../say.ts'
import { entriesOf, useBlog } from '../state/blog/blog-store.ts'
import { useCheck } from '../state/blog/check-store.ts'
import { showPostsWith } from '../state/posts/post-list-actions.ts'
import { Blank } from '../ui/blank.tsx'
import { monthName } from '../ui/format-day.ts'
import { countMonths, strengthOf, type YearCount } from './count-months.ts'
import { Figures, TopTags } from './statistics.tsx'
import { useFreshCheck } from './use-check.ts'
import './calendar-tab.css'

/** Posts a month over the years; a month leads to its posts. */
export function CalendarTab() {
  const say = useSay()
  const language = useLanguage()
  const posts = entriesOf(useBlog(state => state.posts)).map(({ post }) => post)
  const years = countMonths(posts)
  const statistics = useCheck(state => state.result?.statistics ?? null)
  const words = new Map(statistics?.years.map(year => [year.year, year.words]))
  useFreshCheck()
  if (years.length === 0)
    return <Blank icon="calendar" title={say('calendar.noneTitle')} text={say('calendar.noneText')} />
  const most = Math.max(...years.flatMap(({ months }) => months))
  return (
    <div className="calendar">
      <Figures statistics={statistics} />
      <table className="calendar-table">
        <caption className="calendar-caption">{say('calendar.title')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="unseen">{say('calendar.year')}</span>
            </th>
            {monthNumbers.map(month => (
              <th scope="col" key={month}>
                {monthName(month, language)}
              </th>
            ))}
            <th scope="col" className="calendar-total">
              {say('calendar.total')}
            </th>
            <th scope="col" className="calendar-words">
              {say('statistics.words')}
            </th>
          </tr>
        </thead>
        <tbody>
          {years.map(year => (
            <YearRow key={year.year} year={year} most={most} words={words.get(year.year) ?? null} />
          ))}
        </tbody>
      </table>
      <TopTags tags={statistics?.tags ?? []} />
    </div>
  )
}

const monthNumbers = Array.from({ length: 12 }, (_none, at) => at + 1)

interface YearProps {
  readonly year: YearCount
  readonly most: number
  /** Null: still being counted, or there are none. */
  readonly words: number | null
}

function YearRow({ year, most, words }: YearProps) {
  const say = useSay()
  const language = useLanguage()
  return (
    <tr>
      <th scope="row" className="calendar-year">
        {year.year}
      </th>
      {year.months.map((count, at) => {
        const month = `${year.year}-${String(at + 1).padStart(2, '0')}`
        return (
          <td key={month}>
            {count === 0 ? (
              <span className="calendar-month" data-strength={0}>
                <span className="unseen">0</span>
              </span>
            ) : (
              <button
                type="button"
                className="calendar-month"
                data-strength={strengthOf(count, most)}
                aria-label={say('calendar.month', { month, count })}
                title={say('calendar.month', { month, count })}
                onClick={() => showMonth(month)}
              >
                {count}
              </button>
            )}
          </td>
        )
      })}
      <td className="calendar-total">{year.total.toLocaleString(language)}</td>
      <td className="calendar-words">{words === null ? '' : words.toLocaleString(language)}</td>
    </tr>
  )
}

/** `month` is `YYYY-MM`. */
function showMonth(month: string): void {
  showPostsWith(`date:${month}`)
}
