/** Mermaid's own bundle, one script; it is loaded by its address and never imported. */
interface MermaidLibrary {
  initialize(config: Readonly<Record<string, unknown>>): void
  render(id: string, source: string): Promise<{ readonly svg: string }>
}

interface Window {
  /** There once its script has run. */
  readonly mermaid?: MermaidLibrary
}
