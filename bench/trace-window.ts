import type { Page } from 'playwright'

/** Something that a thread of the window did; times in microseconds. */
export interface Traced {
  readonly name: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  /** Processor time: what a busy machine does not make longer by taking turns. */
  readonly tdur?: number
  readonly args?: { readonly data?: { readonly type?: string } }
}

/** What the browser writes down in these categories while `work` is done, in the order of time. */
export async function traceWindow(
  page: Page,
  categories: readonly string[],
  work: () => Promise<void>,
): Promise<readonly Traced[]> {
  const devtools = await page.context().newCDPSession(page)
  const traced: Traced[] = []
  // The protocol leaves open what an event has; one that has a name, a place and a time has these.
  devtools.on('Tracing.dataCollected', ({ value }) => void traced.push(...(value as unknown as Traced[])))
  const traceConfig = { includedCategories: [...categories] }
  await devtools.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig })
  await work()
  const isComplete = new Promise(resolve => devtools.once('Tracing.tracingComplete', resolve))
  await devtools.send('Tracing.end')
  await isComplete
  await devtools.detach()
  return traced.sort((a, b) => a.ts - b.ts)
}

/** The events of a kind that reached a page; the preview's own are in another process. */
export function dispatched(traced: readonly Traced[], type: string): readonly Traced[] {
  return traced.filter(({ name, args }) => name === 'EventDispatch' && args?.data?.type === type)
}

export function processorMs({ tdur = Number.NaN }: Traced): number {
  return tdur / 1000
}
