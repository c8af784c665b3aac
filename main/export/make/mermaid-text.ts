import library from 'mermaid/dist/mermaid.min.js?raw'
import license from 'mermaid/LICENSE?raw'

/** Mermaid as one script, which runs from the disk too; its license goes where it goes. */
export const mermaidText = `/*!\n${license.trim()}\n*/\n${library}`
