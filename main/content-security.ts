import { appOrigin, assetOrigin, previewOrigin } from '../shared/schemes.ts'

/**
 * The Content-Security-Policy of the app's own page.
 *
 * Only our files run; the only frame is the preview's shell; pictures come from the open blog.
 */
export function appPolicy(nonce: string): string {
  return policy({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': `'self' 'nonce-${nonce}'`,
    'img-src': `'self' ${assetOrigin} data: blob:`,
    'font-src': "'self'",
    'connect-src': "'self'",
    'worker-src': "'self'",
    'frame-src': previewOrigin,
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
  })
}

/**
 * The policy of the preview's shell, which a post's HTML inherits: no connection, no frame of its own,
 * no script but the shell's; and the inner frame that shows the post is sandboxed without scripts besides.
 */
export function previewPolicy(): string {
  return policy({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self' 'unsafe-inline'",
    'img-src': `'self' ${assetOrigin} data: blob:`,
    'media-src': assetOrigin,
    'font-src': "'self'",
    'connect-src': "'none'",
    'worker-src': "'none'",
    'frame-src': "'none'",
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': appOrigin,
  })
}

function policy(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')
}
