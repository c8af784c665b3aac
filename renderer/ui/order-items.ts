/** The items with one of them at another place. */
export function moveItem(items: readonly string[], item: string, to: number): readonly string[] {
  const from = items.indexOf(item)
  if (from < 0) return items
  const place = Math.max(0, Math.min(items.length - 1, to))
  if (place === from) return items
  const others = items.filter(other => other !== item)
  return [...others.slice(0, place), item, ...others.slice(place)]
}

/** The items with one of them before another; null: after all of them. */
export function moveBefore(items: readonly string[], item: string, before: string | null): readonly string[] {
  if (item === before || !items.includes(item)) return items
  const others = items.filter(other => other !== item)
  const at = before === null ? others.length : others.indexOf(before)
  return at < 0 ? items : [...others.slice(0, at), item, ...others.slice(at)]
}

/** The items with more of them at the end: what is there already stays where it is. */
export function addItems(items: readonly string[], added: readonly string[]): readonly string[] {
  const fresh = added.filter(item => !items.includes(item))
  return fresh.length === 0 ? items : [...items, ...new Set(fresh)]
}
