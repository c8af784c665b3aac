import { minutesToRead } from '../editor/counting/count-text.ts'
import { useSay } from '../say.ts'
import { useSettings } from '../state/app/settings-store.ts'
import { useCounts } from '../state/writing/counts-store.ts'
import { ProblemCount, ProblemList } from './problems-foot.tsx'
import './writing-foot.css'

/** Below the text: how long it is and takes to read, how much is selected, what is wrong in it, and what is left of the goal. */
export function WritingFoot() {
  const say = useSay()
  const text = useCounts(state => state.text)
  const selected = useCounts(state => state.selected)
  return (
    <>
      <ProblemList />
      <footer className="writing-foot">
        <GoalLine />
        <p className="writing-count">
          {text && (
            <>
              {selected
                ? say('editor.selected', { count: selected.words, characters: selected.characters })
                : say('editor.words', { count: text.words })}
              {!selected && (
                <span className="writing-foot-more">
                  {say('editor.characters', { count: text.characters })}
                </span>
              )}
              {text.words > 0 && (
                <span className="writing-foot-more">
                  {say('editor.minutes', { count: minutesToRead(text) })}
                </span>
              )}
            </>
          )}
        </p>
        <ProblemCount />
        <GoalFigure />
      </footer>
    </>
  )
}

/** How much of the goal there is; null: there is none. */
function useGoal() {
  const goal = useSettings(state => state.settings.goal)
  const words = useSettings(state => state.settings.goalWords)
  const inPost = useCounts(state => state.text?.words ?? 0)
  const today = useCounts(state => state.today)
  if (goal === 'off') return null
  return { goal, words, written: goal === 'day' ? today : inPost }
}

/** A thin line that grows, and rests when the goal is reached. */
function GoalLine() {
  const say = useSay()
  const goal = useGoal()
  if (goal === null) return null
  const { words, written } = goal
  return (
    <progress
      className="goal-line"
      aria-label={say('goal.label')}
      data-reached={written >= words}
      max={words}
      value={Math.min(words, written)}
    />
  )
}

function GoalFigure() {
  const say = useSay()
  const goal = useGoal()
  if (goal === null) return null
  const { words, written } = goal
  return (
    <p className="goal-figure" data-reached={written >= words}>
      {say(goal.goal === 'day' ? 'goal.today' : 'goal.post', { written, words })}
    </p>
  )
}
