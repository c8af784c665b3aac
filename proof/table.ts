import type { ProofResult } from './proof.ts'

/** The results as aligned plain text, with every violation in a line below its row. */
export function table(results: readonly ProofResult[]): string {
  const width = Math.max(...results.map(({ name }) => name.length), 0)
  return results
    .flatMap(({ name, cases, violations, control }) => [
      `${name.padEnd(width)}  ${String(cases).padStart(7)} cases  ${String(violations.length).padStart(4)} violated${control === null ? '' : `  control: ${control}`}`,
      ...violations.slice(0, shownViolations).map(violation => `    ${violation}`),
      ...(violations.length > shownViolations ? [`    and ${violations.length - shownViolations} more`] : []),
    ])
    .join('\n')
}

const shownViolations = 20
