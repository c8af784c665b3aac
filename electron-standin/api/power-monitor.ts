import { loudEmitter } from '../loud.ts'

/** It tells nothing by itself; a test can emit what a laptop would. */
export class PowerMonitor extends loudEmitter('powerMonitor') {
  readonly onBatteryPower = false

  isOnBatteryPower(): boolean {
    return false
  }

  getSystemIdleTime(): number {
    return 0
  }

  getSystemIdleState(): 'active' {
    return 'active'
  }
}

export const powerMonitor = new PowerMonitor()
