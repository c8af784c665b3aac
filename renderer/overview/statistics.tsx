import type { BlogStatistics, Streak } from '../../shared/check/blog-statistics.ts'
import { quoted } from '../../shared/post-filter/complete-filter.ts'
import { type Say, useLanguage, useSay } from '../say.ts'
import { showPostsWith } from '../state/posts/post-list-actions.ts'

/** What the blog comes to, in a row of figures. Null: it is still being counted. */
export function Figures({ statistics }: { readonly statistics: BlogStatistics | null }) {
  const say = useSay()
  const { posts = null, words = null } = statistics ?? {}
  return (
    <dl className="figures">
      <Figure name={say('statistics.posts')} value={posts} />
      <Figure name={say('statistics.words')} value={words} />
      <Figure
        name={say('statistics.average')}
        value={posts === null || words === null ? null : posts === 0 ? 0 : Math.round(words / posts)}
      />
      <Figure
        name={say('statistics.longest')}
        value={statistics && (statistics.longestStreak?.months ?? 0)}
        note={streakNote(say, statistics?.longestStreak ?? null)}
      />
      <Figure
        name={say('statistics.current')}
        value={statistics && (statistics.currentStreak?.months ?? 0)}
        note={streakNote(say, statistics?.currentStreak ?? null)}
      />
    </dl>
  )
}

interface FigureProps {
  readonly name: string
  readonly value: number | null
  readonly note?: string | null
}

function Figure({ name, value, note = null }: FigureProps) {
  const language = useLanguage()
  return (
    <div className="figure">
      <dt>{name}</dt>
      <dd>
        {value === null ? '…' : value.toLocaleString(language)}
        {note !== null && <span className="figure-note">{note}</span>}
      </dd>
    </div>
  )
}

function streakNote(say: Say, streak: Streak | null): string | null {
  if (streak === null) return null
  return streak.months === 1 ? streak.from : say('statistics.streak', { from: streak.from, to: streak.to })
}

/** The most used tags; one leads to its posts. */
export function TopTags({ tags }: { readonly tags: BlogStatistics['tags'] }) {
  const say = useSay()
  if (tags.length === 0) return null
  return (
    <>
      <h2 className="calendar-heading">{say('statistics.tags')}</h2>
      <ul className="top-tags">
        {tags.map(({ tag, count }) => (
          <li key={tag}>
            <button
              type="button"
              className="top-tag"
              aria-label={say('statistics.tag', { tag, count })}
              onClick={() => showPostsWith(`tag:${quoted(tag)}`)}
            >
              {tag}
              <span className="top-tag-count">{count}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
