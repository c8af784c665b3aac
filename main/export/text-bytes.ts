/** Texts as bytes, one after the other in the same memory: the bytes of one are good until the next is asked for. */
export function createTextBytes(): (text: string) => Uint8Array {
  const encoder = new TextEncoder()
  let memory = new Uint8Array(1 << 16)
  return text => {
    // No unit of a text takes more than three bytes.
    if (memory.length < text.length * 3) memory = new Uint8Array(text.length * 4)
    return memory.subarray(0, encoder.encodeInto(text, memory).written)
  }
}
