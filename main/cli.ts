import { compileLater } from './cli/compile-later.ts'
import { runInProcess } from './cli/run-in-process.ts'

// The command line on plain Node.
compileLater()
runInProcess(process.argv.slice(2), new AbortController()).then(code => {
  process.exitCode = code
})
