import * as v from 'valibot'
import type { ChangesJson } from '../../shared/calls/posts.ts'

const maxChangeCharacters = 32 * 1024 * 1024

export function changes() {
  return v.custom<ChangesJson>(isChanges)
}

/** Written out, not as a schema: a change set may have tens of thousands of parts, one for each key in a busy second. */
function isChanges(input: unknown): boolean {
  if (!Array.isArray(input)) return false
  let characters = 0
  for (const part of input as readonly unknown[]) {
    if (isCount(part)) continue
    if (!Array.isArray(part) || !isCount(part[0])) return false
    for (let i = 1; i < part.length; i++) {
      const line: unknown = part[i]
      if (typeof line !== 'string' || /[\r\n]/.test(line)) return false
      characters += line.length + 1
      if (characters > maxChangeCharacters) return false
    }
  }
  return true
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}
