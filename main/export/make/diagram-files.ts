import type { PlannedFile } from '../../../shared/site/plan/planned-file.ts'
import { diagramScript } from '../../../shared/site/theme/theme-files.ts'

type Text = Extract<PlannedFile, { kind: 'text' }>

/** What draws diagrams, for a site that has any: a small script, and the library, which is loaded only then. */
export async function diagramFiles(): Promise<readonly Text[]> {
  const { mermaidText } = await import('./mermaid-text.ts')
  return [
    { kind: 'text', path: 'inkstone/diagrams.js', text: diagramScript() },
    { kind: 'text', path: 'inkstone/mermaid.js', text: mermaidText },
  ]
}
