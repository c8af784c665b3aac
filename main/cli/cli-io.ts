/** What a command is given of the world around it; tests give it another one. */
export interface CliIo {
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly homeFolder: string
  readonly platform: NodeJS.Platform
  readonly nowMs: number
  readonly version: string
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Whether stderr is a terminal with a person before it. */
  readonly isTerminal: boolean
  /** Opens an address in the system's browser. */
  readonly openAddress: (address: string) => Promise<void>
  /** Aborted when the user presses Ctrl+C. */
  readonly signal: AbortSignal
  /** The bundle of export/maker-worker.ts; null: files are made in this thread. */
  readonly makerFile: string | null
  /** The bundle of export/again/look-worker.ts; null: files are looked at in this thread. */
  readonly lookFile: string | null
}
