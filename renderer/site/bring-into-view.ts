/** As a ref: what a long form has made below itself is seen when it comes, with as little moving as that takes. */
export function bringIntoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' })
}
