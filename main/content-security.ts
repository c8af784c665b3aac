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
 *
 * Pictures of other sites only in a blog whose writer has let them in.
 */
export function previewPolicy(allowsRemote: boolean): string {
  return policy({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self' 'unsafe-inline'",
    'img-src': `'self' ${assetOrigin} data: blob:${allowsRemote ? ' https: http:' : ''}`,
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

/** The policy of a post's page that is printed: what it looks like, and nothing that runs. */
export function printPolicy(allowsRemote: boolean): string {
  return policy({
    'default-src': "'none'",
    'style-src': "'unsafe-inline'",
    'img-src': `${assetOrigin} data:${allowsRemote ? ' https: http:' : ''}`,
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
  })
}

function policy(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')
}
