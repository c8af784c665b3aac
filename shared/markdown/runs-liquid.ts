/** Whether template code in a post is run: not where its front matter says `render_with_liquid: false`, as Jekyll has it. */
export function runsLiquid(head: string): boolean {
  return !/^["']?render_with_liquid["']?[ \t]*:[ \t]*false[ \t]*(?:#.*)?\r?$/im.test(head)
}
