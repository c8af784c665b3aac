/** A file's text, put into the bundle as it is: `?raw` is known to Vite and to Vitest. */
declare module '*?raw' {
  const text: string
  export = text
}
