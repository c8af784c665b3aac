import type { ChangedLine } from '../../shared/operations/changed-lines.ts'
import { useSay } from '../say.ts'

/** The exact lines, for who wants to see them: file by file, what goes and what comes. */
export function ChangedLines({ lines }: { readonly lines: readonly ChangedLine[] }) {
  const say = useSay()
  const files = [...new Set(lines.map(({ file }) => file))]
  return (
    <details className="operation-lines">
      <summary>{say('operation.showLines', { count: lines.length })}</summary>
      {files.map(file => (
        <section key={file} aria-label={file}>
          <h3 className="operation-line-file">{file}</h3>
          {lines
            .filter(line => line.file === file)
            .map(line => (
              <div key={`${line.line} ${line.before} ${line.after}`} className="operation-line">
                <span className="operation-line-number">{line.line}</span>
                <div>
                  {line.before !== null && <del>{line.before || ' '}</del>}
                  {line.after !== null && <ins>{line.after || ' '}</ins>}
                </div>
              </div>
            ))}
        </section>
      ))}
    </details>
  )
}
