// What Vite makes of an import with a query.
declare module '*.css'
declare module '*?raw' {
  const text: string
  export default text
}
declare module '*?url' {
  const address: string
  export default address
}
declare module '*?worker' {
  const WorkerClass: new () => Worker
  export default WorkerClass
}
