/** How many line feeds a text has: counted one by one, since a list of its lines takes longer to make. */
export function countBreaks(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++
  return count
}
