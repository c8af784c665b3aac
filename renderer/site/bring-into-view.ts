/** As a ref: what a long form has to say, above or below the button, is seen when it comes; nothing moves that need not. */
export function bringIntoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' })
}
