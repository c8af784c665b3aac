// The app's start, one line a step.
import { commandInArguments, runCommand } from './electron/run-command.ts'
import { startApp } from './electron/start-app.ts'

const command = commandInArguments()
if (command === null) startApp()
else runCommand(command)
