// Added to a page of the preview, and to nothing that is exported: shows what changed without loading the page anew, so that its reader stays where they are.
{
  const script = document.currentScript
  let { seen } = script.dataset
  const events = new URL('events', script.src)
  /** How often each file was replaced: the number goes into its address, or the browser would show the old one. */
  const versions = new Map()
  let source = null

  const withVersion = (element, name) => {
    const written = element.getAttribute(name)
    if (written === null) return
    const address = new URL(written, location.href)
    const version = versions.get(decodeURI(address.pathname))
    if (version === undefined || address.origin !== location.origin) return
    address.searchParams.set('v', version)
    element.setAttribute(name, address.href)
  }
  const withVersions = root => {
    for (const image of root.querySelectorAll('img[src], source[src]')) withVersion(image, 'src')
    for (const style of root.querySelectorAll('link[rel=stylesheet]')) withVersion(style, 'href')
  }

  /** Makes one element like another and leaves what is the same alone: pictures stay, selections stay. */
  const patch = (old, fresh) => {
    for (const { name } of [...old.attributes]) {
      // What its reader opened stays open.
      if (!fresh.hasAttribute(name) && name !== 'open') old.removeAttribute(name)
    }
    for (const { name, value } of fresh.attributes) {
      if (old.getAttribute(name) !== value) old.setAttribute(name, value)
    }
    patchChildren(old, fresh)
  }
  const patchChildren = (old, fresh) => {
    const [before, after] = [[...old.childNodes], [...fresh.childNodes]]
    let front = 0
    while (front < before.length && front < after.length && before[front].isEqualNode(after[front])) front++
    let back = 0
    while (
      back < before.length - front &&
      back < after.length - front &&
      before.at(-1 - back).isEqualNode(after.at(-1 - back))
    ) {
      back++
    }
    const [was, is] = [before.slice(front, before.length - back), after.slice(front, after.length - back)]
    const next = before[before.length - back] ?? null
    for (const [at, node] of is.entries()) {
      const other = was[at]
      if (other?.nodeType === 1 && other.nodeName === node.nodeName) patch(other, node)
      else if (other) other.replaceWith(document.adoptNode(node))
      else old.insertBefore(document.adoptNode(node), next)
    }
    for (const node of was.slice(is.length)) node.remove()
  }

  const show = async () => {
    const response = await fetch(location.href, { cache: 'no-store' })
    const fresh = new DOMParser().parseFromString(await response.text(), 'text/html')
    const own = fresh.querySelector('script[data-seen]')
    const scripts = page => [...page.querySelectorAll('script[src]')].map(({ src }) => src).join()
    // A script does not run again by being there.
    if (
      own === null ||
      scripts(fresh) !== scripts(document) ||
      document.querySelector('script[data-draws]')
    ) {
      location.reload()
      return
    }
    seen = own.dataset.seen
    withVersions(fresh)
    document.title = fresh.title
    document.documentElement.lang = fresh.documentElement.lang
    patch(document.body, fresh.body)
  }

  const follow = () => {
    source?.close()
    source = null
    // A page that nobody sees keeps no connection: a browser has six for all pages of a server together.
    if (document.hidden) return
    events.search = new URLSearchParams({ page: location.pathname, seen }).toString()
    source = new EventSource(events)
    source.addEventListener('changed', () => show().catch(() => undefined))
    source.addEventListener('moved', event => location.replace(JSON.parse(event.data).to))
    source.addEventListener('swapped', event => {
      for (const path of JSON.parse(event.data).paths) versions.set(path, (versions.get(path) ?? 0) + 1)
      withVersions(document)
    })
  }
  document.addEventListener('visibilitychange', follow)
  addEventListener('pageshow', event => event.persisted && follow())
  follow()
}
