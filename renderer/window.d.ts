import type { Bridge } from '../shared/calls.ts'

declare global {
  interface Window {
    /** Put there by the preload script; only ask.ts uses it. */
    readonly inkstone: Bridge
  }
}
