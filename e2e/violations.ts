// What axe finds on a page, exported or of the window.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string }[]
}

/** What axe finds by WCAG 2.2 AA and its own best practices, but for rules that are left out. */
export async function violationsOn(page: Page, leftOut: readonly string[] = []): Promise<string[]> {
  await page.evaluate(axe)
  const found = await page.evaluate(async ids => {
    // What axe.min.js has put there.
    const { axe: runner } = globalThis as unknown as {
      axe: { run(options: unknown): Promise<{ violations: readonly Violation[] }> }
    }
    const rules = Object.fromEntries(ids.map(id => [id, { enabled: false }]))
    // Not into frames: the preview's is another page, of another origin.
    return (await runner.run({ rules, iframes: false })).violations
  }, leftOut)
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}
