// Which pictures of the grid are still on their way: what is to be found out about all of them waits for the few that
// somebody looks at.

const waiting = new Set<object>()
let told: (() => void) | null = null

/** In this time the grid has been drawn, and has asked for its pictures. */
const drawnMs = 60
/** A picture that takes longer holds nothing else up. */
const mostMs = 1_500

/** A tile waits for its picture; `tile` is whatever stands for it. */
export function thumbnailAsked(tile: object): void {
  waiting.add(tile)
}

/** It came, cannot come, or is not wanted any more. */
export function thumbnailCame(tile: object): void {
  waiting.delete(tile)
  if (waiting.size === 0) told?.()
}

/** Resolves when the pictures of the screen that is just being drawn are there, and at the latest after a while. */
export async function screenShown(): Promise<void> {
  await new Promise(resolve => setTimeout(resolve, drawnMs))
  if (waiting.size === 0) return
  await new Promise<void>(resolve => {
    const late = setTimeout(resolve, mostMs)
    told = () => {
      clearTimeout(late)
      resolve()
    }
  })
  told = null
}
