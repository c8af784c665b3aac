// The part of the DevTools protocol that is used here: results by method, parameters by event.

export interface TargetInfo {
  readonly targetId: string
  readonly type: string
  readonly url: string
  readonly openerId?: string
}

export interface CdpResults {
  'Browser.close': unknown
  'Browser.getVersion': { readonly product: string }
  'Browser.getWindowForTarget': { readonly windowId: number; readonly bounds: CdpBounds }
  'Browser.setContentsSize': unknown
  'Browser.setWindowBounds': unknown
  'Emulation.setEmulatedMedia': unknown
  'Fetch.continueRequest': unknown
  'Fetch.enable': unknown
  'Fetch.failRequest': unknown
  'Input.dispatchKeyEvent': unknown
  'Input.insertText': unknown
  'Inspector.enable': unknown
  'Page.addScriptToEvaluateOnNewDocument': unknown
  'Page.bringToFront': unknown
  'Page.captureScreenshot': { readonly data: string }
  'Page.enable': unknown
  'Page.getNavigationHistory': {
    readonly currentIndex: number
    readonly entries: readonly { readonly id: number; readonly url: string }[]
  }
  'Page.navigate': { readonly errorText?: string }
  'Page.navigateToHistoryEntry': unknown
  'Page.printToPDF': { readonly data: string }
  'Page.reload': unknown
  'Page.stopLoading': unknown
  'Runtime.enable': unknown
  'Runtime.evaluate': {
    readonly result: { readonly value?: unknown }
    readonly exceptionDetails?: CdpException
  }
  'Runtime.runIfWaitingForDebugger': unknown
  'Storage.setCookies': unknown
  'Target.attachToTarget': { readonly sessionId: string }
  'Target.closeTarget': unknown
  'Target.createTarget': { readonly targetId: string }
  'Target.setAutoAttach': unknown
  'Target.setDiscoverTargets': unknown
}

export interface CdpEvents {
  'Fetch.requestPaused': {
    readonly requestId: string
    readonly request: { readonly url: string }
    readonly frameId: string
    readonly redirectedRequestId?: string
  }
  'Inspector.targetCrashed': unknown
  'Page.frameNavigated': {
    readonly frame: {
      readonly id: string
      readonly url: string
      readonly parentId?: string
      /** Set where an error page is shown instead. */
      readonly unreachableUrl?: string
    }
  }
  'Page.frameAttached': { readonly frameId: string; readonly parentFrameId: string }
  'Page.loadEventFired': unknown
  'Page.navigatedWithinDocument': { readonly frameId: string; readonly url: string }
  'Runtime.consoleAPICalled': {
    readonly type: string
    readonly args: readonly { readonly value?: unknown; readonly description?: string }[]
    readonly stackTrace?: {
      readonly callFrames: readonly { readonly url: string; readonly lineNumber: number }[]
    }
  }
  'Target.attachedToTarget': { readonly sessionId: string; readonly targetInfo: TargetInfo }
  'Target.detachedFromTarget': { readonly sessionId: string }
  'Target.targetDestroyed': { readonly targetId: string }
}

export interface CdpBounds {
  readonly left?: number
  readonly top?: number
  readonly width?: number
  readonly height?: number
  readonly windowState?: 'normal' | 'minimized' | 'maximized' | 'fullscreen'
}

export interface CdpException {
  readonly text: string
  readonly exception?: { readonly description?: string; readonly value?: unknown }
}
