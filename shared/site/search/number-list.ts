/** A list of whole numbers from 0 that grows, in memory of its own: four bytes each, and nothing for a collector to visit. */
export interface NumberList {
  push(number: number): void
  /** Those of now, in place: good until the next one comes. */
  numbers(): Uint32Array
}

export function createNumberList(): NumberList {
  let memory = new Uint32Array(1 << 14)
  let length = 0
  return {
    push(number) {
      if (length === memory.length) {
        const more = new Uint32Array(memory.length * 2)
        more.set(memory)
        memory = more
      }
      memory[length++] = number
    },
    numbers: () => memory.subarray(0, length),
  }
}
