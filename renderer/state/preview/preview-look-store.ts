import { create } from 'zustand'
import { type PreviewView, previewViews } from '../../preview-frame/protocol.ts'
import { recall, remember } from '../app/remembered.ts'

/** By day or by night whatever the window is in; else as the window. */
export type PreviewTheme = 'window' | 'light' | 'dark'

interface PreviewLookState {
  readonly view: PreviewView
  readonly theme: PreviewTheme
  /** Text and preview scroll together. */
  readonly isTogether: boolean
  /** A click in the preview puts the caret into the text, and one with Ctrl or ⌘ in the text shows the place there. */
  readonly followsClicks: boolean
}

export const usePreviewLook = create<PreviewLookState>()(() => ({
  view: 'article',
  theme: 'window',
  isTogether: true,
  followsClicks: true,
}))

/** Takes up how the preview was looked at last, on this machine. */
export function restorePreviewLook(): void {
  const view = recall('previewView')
  const theme = recall('previewTheme')
  usePreviewLook.setState({
    view: previewViews.find(known => known === view) ?? 'article',
    theme: theme === 'light' || theme === 'dark' ? theme : 'window',
    isTogether: recall('previewTogether') !== 'no',
    followsClicks: recall('previewClicks') !== 'no',
  })
}

export function showView(view: PreviewView): void {
  usePreviewLook.setState({ view })
  remember('previewView', view)
}

/** The next of the three. */
export function turnView(): void {
  const at = previewViews.indexOf(usePreviewLook.getState().view)
  showView(previewViews[(at + 1) % previewViews.length] ?? 'article')
}

export function setPreviewTheme(theme: PreviewTheme): void {
  usePreviewLook.setState({ theme })
  remember('previewTheme', theme)
}

/** The other one than what is seen; where that is the window's own, it follows the window again. */
export function turnPreviewTheme(isWindowDark: boolean): void {
  const { theme } = usePreviewLook.getState()
  const isDark = theme === 'window' ? isWindowDark : theme === 'dark'
  const wanted = isDark ? 'light' : 'dark'
  setPreviewTheme((wanted === 'dark') === isWindowDark ? 'window' : wanted)
}

export function toggleTogether(): void {
  const isTogether = !usePreviewLook.getState().isTogether
  usePreviewLook.setState({ isTogether })
  remember('previewTogether', isTogether ? 'yes' : 'no')
}

export function toggleFollowsClicks(): void {
  const followsClicks = !usePreviewLook.getState().followsClicks
  usePreviewLook.setState({ followsClicks })
  remember('previewClicks', followsClicks ? 'yes' : 'no')
}
