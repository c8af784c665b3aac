/** Switches that decide who is in command; the app and Playwright cannot set them. */
const reserved = new Set([
  'app',
  'headless',
  'remote-debugging-pipe',
  'remote-debugging-port',
  'user-data-dir',
  'no-startup-window',
  'no-sandbox',
  'inspect',
  'inspect-brk',
  'window-size',
])

const quiet = [
  '--no-first-run',
  '--no-default-browser-check',
  '--no-startup-window',
  '--disable-background-networking',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-breakpad',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-quic',
  '--disable-sync',
  '--disable-search-engine-choice-screen',
  '--disable-dev-shm-usage',
  '--metrics-recording-only',
  '--password-store=basic',
  '--use-mock-keychain',
  '--allow-pre-commit-input',
]

const disabledFeatures = [
  'Translate',
  'MediaRouter',
  'OptimizationHints',
  'HttpsUpgrades',
  'AutofillServerCommunication',
]

export interface ChromiumWishes {
  readonly profile: string
  readonly isHeadless: boolean
  readonly withoutSandbox: boolean
  /** Opens a DevTools port besides the pipe, for Playwright. */
  readonly withPort: boolean
  /** What the app and Playwright appended; a value of null: the switch alone. */
  readonly switches: ReadonlyMap<string, string | null>
}

export function chromiumFlags(wishes: ChromiumWishes): readonly string[] {
  const { switches } = wishes
  const features = [...disabledFeatures, ...(switches.get('disable-features')?.split(',') ?? [])].filter(
    Boolean,
  )
  const others = [...switches]
    .filter(([name]) => !reserved.has(name) && name !== 'disable-features')
    .map(([name, value]) => (value === null || value === '' ? `--${name}` : `--${name}=${value}`))
  return [
    ...new Set([...quiet, ...others]),
    `--disable-features=${[...new Set(features)].join(',')}`,
    `--user-data-dir=${wishes.profile}`,
    '--remote-debugging-pipe',
    ...(wishes.withPort ? ['--remote-debugging-port=0'] : []),
    ...(wishes.isHeadless ? ['--headless=new', '--disable-gpu', '--screen-info={1920x1080}'] : []),
    ...(wishes.withoutSandbox ? ['--no-sandbox'] : []),
  ]
}
