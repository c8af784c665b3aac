import { AppError } from '../../../shared/errors.ts'

/** `https://example.org/blog` as the parts that a configuration has; null: what the configuration says holds. */
export function siteAddress(
  written: string | null,
): { readonly url: string; readonly baseUrl: string } | Record<never, never> {
  if (written === null) return {}
  const found = /^(https?:\/\/[^/?#\s]+)(\/[^?#\s]*)?$/i.exec(written.trim())
  if (found === null) throw new AppError('invalid', 'export.baseUrlUnclear', { address: written })
  return { url: found[1] ?? '', baseUrl: (found[2] ?? '').replace(/\/+$/, '') }
}
