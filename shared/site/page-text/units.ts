/** A text as its UTF-16 units, in memory of its own: those of one text are good until the next is asked for. */
export type UnitsOf = (text: string) => Uint16Array

/** Letter by letter. Who has a faster way to all of a text's memory has one of its own. */
export function createUnits(): UnitsOf {
  let memory = new Uint16Array(1 << 12)
  return text => {
    if (memory.length < text.length) memory = new Uint16Array(text.length * 2)
    for (let at = 0; at < text.length; at++) memory[at] = text.charCodeAt(at)
    return memory.subarray(0, text.length)
  }
}
