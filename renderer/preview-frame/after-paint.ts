/** Waits this long for a paint: a page that nobody sees is not painted. */
const patienceMs = 100

/** Does it as soon as what is there now is on the screen. */
export function afterPaint(work: () => void): void {
  let isDone = false
  const once = () => {
    if (isDone) return
    isDone = true
    work()
  }
  requestAnimationFrame(() => setTimeout(once))
  setTimeout(once, patienceMs)
}
