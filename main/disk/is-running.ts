import { systemCode } from './disk-error.ts'

/** Whether a process of this id runs on this machine. */
export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // It runs, and is someone else's.
    return systemCode(error) === 'EPERM'
  }
}
