import { Component, type ReactNode } from 'react'
import { AppError } from '../../shared/errors.ts'
import { useSay } from '../say.ts'
import './app-boundary.css'

interface State {
  readonly error: unknown
}

/**
 * What is shown in place of the window when drawing it failed.
 *
 * A class, since React catches errors of drawing in no other way. The report to the log is made by the root's hooks.
 */
export class AppBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null }

  static getDerivedStateFromError(error: unknown): State {
    return { error: error ?? new Error('nothing was thrown') }
  }

  override render() {
    return this.state.error === null ? this.props.children : <Broken error={this.state.error} />
  }
}

function Broken({ error }: State) {
  const say = useSay()
  return (
    <main className="broken" role="alert">
      <h1 className="page-title">{say('app.broken.title')}</h1>
      <p className="page-lead">{say('app.broken.text')}</p>
      <p className="broken-detail">
        {error instanceof AppError ? say(error.key, error.params) : String(error)}
      </p>
      <button type="button" className="button-primary" onClick={() => location.reload()}>
        {say('app.broken.reload')}
      </button>
    </main>
  )
}
