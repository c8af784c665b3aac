// What the server writes in front of this script; see server/bridge-script.ts.

type Preload = (
  require: (name: string) => unknown,
  module: { exports: object },
  exports: object,
  process: object,
  global: object,
) => void

declare const standinConfig: {
  readonly nonce: string
  readonly socket: string
  readonly process: Readonly<Record<string, unknown>>
  readonly defaultPreload: string | null
}
declare const standinPreloads: Readonly<Record<string, Preload>>

export const config = standinConfig
export const preloads = standinPreloads
