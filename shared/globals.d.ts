// The few things that every runtime of ours has and that no ES library file declares.
// With "types": [] and no DOM library nothing else of Node or the DOM exists in shared/.

declare class URL {
  constructor(url: string, base?: string)
  readonly href: string
  readonly protocol: string
  readonly host: string
  readonly origin: string
  readonly pathname: string
  readonly search: string
  readonly hash: string
}
