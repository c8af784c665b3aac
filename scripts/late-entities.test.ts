import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { withLateTable } from './late-entities.mjs'

const published = join(import.meta.dirname, '../node_modules/entities')
const folder = join(import.meta.dirname, '../node_modules/.cache/inkstone-late-entities-test')

afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function decoder(of: string): Promise<(text: string) => string> {
  const found: { decodeHTML: (text: string) => string } = await import(
    pathToFileURL(join(of, 'dist/decode.js')).href
  )
  return found.decodeHTML
}

test('the table of entities is unpacked when it is read, and says the same', async () => {
  cpSync(published, folder, { recursive: true })
  for (const path of ['dist/decode.js', 'dist/generated/decode-data-html.js']) {
    const code = readFileSync(join(published, path), 'utf8')
    expect(withLateTable(code)).not.toBe(code)
    writeFileSync(join(folder, path), withLateTable(code))
  }
  const [late, usual] = [await decoder(folder), await decoder(published)]
  for (const text of [
    '&amp;&copy;&CounterClockwiseContourIntegral;',
    '&#20113;&notit;&nothing;',
    '&',
    '&zwnj;',
  ]) {
    expect(late(text)).toBe(usual(text))
  }
})
