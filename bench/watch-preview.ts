import type { Frame } from 'playwright'

/** What the preview's page has written down for us. */
interface Watched {
  benchShown?: { readonly at: number; readonly title: string; readonly added: string }[]
}

/**
 * Has the preview's page write down when its article was patched, from now on.
 *
 * Times are milliseconds since 1970 by the high-resolution clock (`timeOrigin + now()`), the only one that frames of
 * different origins share.
 */
export function watchPreview(shell: Frame): Promise<void> {
  return shell.evaluate(() => {
    const article = document.querySelector('iframe')?.contentDocument
    if (!article) throw new Error('the preview has no article')
    const shown: { at: number; title: string; added: string }[] = []
    // `window` is ours to write on: the shell's own script reads nothing there.
    ;(window as Watched).benchShown = shown
    new MutationObserver(changes => {
      const at = performance.timeOrigin + performance.now()
      const title = article.querySelector('h1')?.textContent ?? ''
      const added = changes.flatMap(change => [...change.addedNodes].map(node => node.textContent)).join('\n')
      shown.push({ at, title, added })
    }).observe(article, { childList: true, characterData: true, subtree: true })
  })
}

/** When the preview was last patched, in milliseconds since 1970; asked when nothing more is to come. */
export async function lastShown(shell: Frame): Promise<number> {
  return shell.evaluate(() => (window as Watched).benchShown?.at(-1)?.at ?? Number.NaN)
}

/** When the preview was first patched after `since` with what is asked for. Waits for it. */
export async function shownAfter(
  shell: Frame,
  since: number,
  wanted: { readonly title?: string; readonly added?: string },
): Promise<number> {
  const found = await shell.waitForFunction(
    ({ since, title, added }) =>
      (window as Watched).benchShown?.find(
        shown =>
          shown.at > since &&
          (title === undefined || shown.title === title) &&
          (added === undefined || shown.added.includes(added)),
      )?.at,
    { since, ...wanted },
  )
  return (await found.jsonValue()) ?? Number.NaN
}
