// Nothing but the text, on all of the screen.
import { ask, listen } from '../../ask.ts'
import { retype } from '../../editor/focus/typewriter.ts'
import { useLayout } from '../app/layout-store.ts'
import { focusText, theEditor } from './the-editor.ts'

let isFullScreen = false
/** The window had all of the screen already, and keeps it. */
let wasFullScreen = false

export async function toggleZen(): Promise<void> {
  if (useLayout.getState().isZen) await leaveZen()
  else await enterZen()
}

export async function leaveZen(): Promise<void> {
  useLayout.setState({ isZen: false })
  goOn()
  if (!wasFullScreen) await ask('app.setFullScreen', { isOn: false })
}

/** Back to the text, whose line is in the middle of what there is now. */
function goOn(): void {
  focusText()
  const { view } = theEditor()
  requestAnimationFrame(() => view.dispatch({ effects: retype }))
}

/** Leaves it too when the window gives the screen back, by whichever key; the result stops listening. */
export function listenForFullScreen(): () => void {
  return listen('window.fullScreen', ({ isOn }) => {
    isFullScreen = isOn
    if (!isOn) useLayout.setState({ isZen: false })
  })
}

async function enterZen(): Promise<void> {
  wasFullScreen = isFullScreen
  useLayout.setState({ isZen: true, place: 'posts', isTable: false, palette: null })
  goOn()
  if (!wasFullScreen) await ask('app.setFullScreen', { isOn: true })
}
