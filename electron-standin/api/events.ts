/** Electron's event objects: plain, with a say in what happens next. */
export interface StandinEvent {
  readonly defaultPrevented: boolean
  preventDefault(): void
}

export function makeEvent<T extends object>(details: T): T & StandinEvent {
  let isPrevented = false
  return Object.defineProperties(
    {
      ...details,
      preventDefault() {
        isPrevented = true
      },
      defaultPrevented: false,
    },
    { defaultPrevented: { get: () => isPrevented, enumerable: true } },
  )
}
