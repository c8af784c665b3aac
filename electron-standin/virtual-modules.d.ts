/** The script that runs in the window's page, as text; vite.standin.config.ts builds it. */
declare module 'virtual:bridge-client' {
  export const bridgeClient: string
}
