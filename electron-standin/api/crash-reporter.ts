import { served } from '../loud.ts'

/** Nothing is reported anywhere. */
export const crashReporter = served('crashReporter', {
  start(): void {},
  getLastCrashReport: () => null,
  getUploadedReports: () => [],
  getUploadToServer: () => false,
  setUploadToServer(): void {},
  addExtraParameter(): void {},
  removeExtraParameter(): void {},
  getParameters: () => ({}),
}) satisfies Pick<
  Electron.CrashReporter,
  'start' | 'getUploadToServer' | 'setUploadToServer' | 'addExtraParameter'
>
