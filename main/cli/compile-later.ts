import { setFlagsFromString } from 'node:v8'

/** How much of a function's code runs before V8 makes fast code of it: four times of what is usual. */
export const compileFlag = '--interrupt-budget=500000'

/**
 * Has V8 think twice before it makes fast code of a function: to be called before anything else, by a process that
 * lives for seconds.
 *
 * As it comes, a quarter of the processor's time of an export of 1,000 posts goes into code that is used for a second.
 * Only where that was measured: newer engines have one more stage between the slow code and the fast one.
 */
export function compileLater(engine: string = process.versions.v8): void {
  if (engine.startsWith('11.')) setFlagsFromString(compileFlag)
}
