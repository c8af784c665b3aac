import type { ChangedLine } from '../../shared/operations/changed-lines.ts'
import { useSay } from '../say.ts'
import { ChangedLines } from '../ui/changed-lines.tsx'

/** The exact lines, for who wants to see them, file by file. */
export function LinesOfFiles({ lines }: { readonly lines: readonly ChangedLine[] }) {
  const say = useSay()
  const files = [...new Set(lines.map(({ file }) => file))]
  return (
    <details className="operation-lines">
      <summary>{say('operation.showLines', { count: lines.length })}</summary>
      {files.map(file => (
        <section key={file} aria-label={file}>
          <h3 className="operation-line-file">{file}</h3>
          <ChangedLines lines={lines.filter(line => line.file === file)} />
        </section>
      ))}
    </details>
  )
}
