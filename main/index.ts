// The app's start, one line a step.
import { startApp } from './electron/start-app.ts'

startApp()
