import { create } from 'zustand'
import { recall, remember } from './remembered.ts'

export type Place = 'posts' | 'tags' | 'images' | 'site' | 'blog' | 'settings' | 'help' | 'newBlog'

export type Column = 'posts' | 'search' | 'outline'

/** What the palette offers: everything, or only posts by their titles. */
export type PaletteKind = 'commands' | 'posts'

interface LayoutState {
  readonly place: Place
  readonly listWidthPx: number
  readonly isListHidden: boolean
  /** In a narrow window the list is a drawer over the text. */
  readonly isDrawerOpen: boolean
  readonly palette: PaletteKind | null
  /** The posts are a table that takes the whole width, until one of them is opened. */
  readonly isTable: boolean
  /** What stands beside the text: the posts, the search in all of them, or the headings of the text. */
  readonly column: Column
  /** Nothing but the text is seen, on all of the screen. */
  readonly isZen: boolean
}

export const listWidthRange = { min: 260, max: 360 } as const

/** As in posts.css: below it the list is a drawer. */
export const narrowWindow = '(max-width: 799px)'

export const useLayout = create<LayoutState>()(() => ({
  place: 'posts',
  listWidthPx: 300,
  isListHidden: false,
  isDrawerOpen: true,
  palette: null,
  isTable: false,
  column: 'posts',
  isZen: false,
}))

/** Takes over what this window looked like last time. */
export function restoreLayout(): void {
  const width = Number(recall('listWidth'))
  if (width > 0) useLayout.setState({ listWidthPx: clampWidth(width) })
  useLayout.setState({ isListHidden: recall('listHidden') === 'yes' })
}

export function goTo(place: Place): void {
  useLayout.setState({ place, palette: null })
}

/** The posts themselves: also where the search stands in their place. */
export function goToPosts(): void {
  goTo('posts')
  useLayout.setState({ column: 'posts' })
}

export function openPalette(kind: PaletteKind): void {
  useLayout.setState({ palette: kind })
}

export function closePalette(): void {
  useLayout.setState({ palette: null })
}

/** The same key shows and hides the column, or in a narrow window the drawer. From another place it shows the list. */
export function toggleList(): void {
  const { place, isListHidden, isDrawerOpen } = useLayout.getState()
  if (matchMedia(narrowWindow).matches)
    useLayout.setState({ place: 'posts', isDrawerOpen: place !== 'posts' || !isDrawerOpen })
  else hideList(place === 'posts' && !isListHidden)
}

/** Makes sure that the search in all posts can be seen. */
export function showSearchColumn(): void {
  showList()
  useLayout.setState({ column: 'search', isTable: false, palette: null })
}

/** The headings of the text in the place of the posts, or the posts again. */
export function toggleOutline(): void {
  const { place, column, isListHidden, isDrawerOpen } = useLayout.getState()
  const isSeen = matchMedia(narrowWindow).matches ? isDrawerOpen : !isListHidden
  const isShown = place === 'posts' && column === 'outline' && isSeen
  showList()
  if (isShown) closeDrawer()
  else useLayout.setState({ column: 'outline', isTable: false, palette: null })
}

/** Makes sure that the list can be seen. */
export function showList(): void {
  useLayout.setState({ column: 'posts', isDrawerOpen: true })
  hideList(false)
}

/** The posts as a table, or back to the list beside the text. */
export function toggleTable(): void {
  const { place, isTable } = useLayout.getState()
  useLayout.setState({ place: 'posts', isTable: place !== 'posts' || !isTable })
}

export function closeTable(): void {
  useLayout.setState({ isTable: false })
}

export function closeDrawer(): void {
  useLayout.setState({ isDrawerOpen: false })
}

export function setListWidth(widthPx: number): void {
  const listWidthPx = clampWidth(widthPx)
  useLayout.setState({ listWidthPx })
  remember('listWidth', String(listWidthPx))
}

function hideList(isListHidden: boolean): void {
  useLayout.setState({ place: 'posts', isListHidden })
  remember('listHidden', isListHidden ? 'yes' : 'no')
}

function clampWidth(widthPx: number): number {
  return Math.round(Math.min(listWidthRange.max, Math.max(listWidthRange.min, widthPx)))
}
