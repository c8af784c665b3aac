import { BrowserWindow } from 'electron'

/** Hands a page to the system's printing dialog, from a window that is never seen. */
export function printPage(address: string): Promise<void> {
  return inHiddenWindow(
    address,
    window =>
      new Promise(resolve => {
        // Whether it was printed or cancelled, the user has seen it: the dialog is the system's.
        window.webContents.print({ printBackground: true }, () => resolve())
      }),
  )
}

export function pdfOfPage(address: string): Promise<Uint8Array> {
  return inHiddenWindow(address, window =>
    window.webContents.printToPDF({
      pageSize: 'A4',
      printBackground: true,
      preferCSSPageSize: true,
      margins: { top: 0.7, bottom: 0.7, left: 0.75, right: 0.75 },
      generateDocumentOutline: true,
    }),
  )
}

async function inHiddenWindow<T>(address: string, work: (window: BrowserWindow) => Promise<T>): Promise<T> {
  const window = new BrowserWindow({
    show: false,
    width: 794,
    height: 1123,
    webPreferences: { sandbox: true, contextIsolation: true, javascript: false, webSecurity: true },
  })
  try {
    await window.loadURL(address)
    return await work(window)
  } finally {
    window.destroy()
  }
}
