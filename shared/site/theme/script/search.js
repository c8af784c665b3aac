// The search page. It looks for what is typed in the files of /inkstone/search/, which are scripts: from the disk a page may load nothing else.
;(() => {
  const form = document.querySelector('form.search')
  const input = form.q
  const state = document.querySelector('.search-state')
  // It keeps its place, so that nothing moves while one begins to read.
  document.querySelector('.search-needs').style.visibility = 'hidden'
  const list = document.querySelector('.found')
  const words = form.dataset
  const root = new URL(form.dataset.root, location.href)
  const files = new Map()
  const waiting = new Map()
  const atOnce = 20
  let latest = 0

  window.inkstoneSearch = (name, value) => waiting.get(name)?.(value)

  function load(name) {
    if (!files.has(name)) {
      const file = new Promise((resolve, reject) => {
        waiting.set(name, resolve)
        const script = document.createElement('script')
        script.src = new URL(`inkstone/search/${name}.js`, root)
        script.onerror = () => reject(new Error(name))
        document.head.append(script)
      })
      file.catch(() => files.delete(name))
      files.set(name, file)
    }
    return files.get(name)
  }

  const eastAsian =
    /[\u3005-\u3007\u3041-\u30fa\u30fc-\u30ff\u3105-\u312f\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff\u{20000}-\u{3ffff}]/u
  const runs = new RegExp(`${eastAsian.source}+|(?:(?!${eastAsian.source})[\\p{L}\\p{N}\\p{M}_])+`, 'gu')

  /** What to look up: whole pairs of characters, and beginnings of words. */
  function parts(text) {
    return (text.normalize('NFKC').toLowerCase().match(runs) ?? []).flatMap(run => {
      const characters = [...run]
      if (!eastAsian.test(run)) return run.length < 2 ? [] : [{ word: run.slice(0, 40), isWhole: false }]
      if (characters.length === 1) return [{ word: run, isWhole: false }]
      return characters.slice(1).map((character, at) => ({ word: characters[at] + character, isWhole: true }))
    })
  }

  function shardOf(word, shards) {
    const code = word.codePointAt(0)
    return (code + (code < 0x3000 ? word.charCodeAt(1) || 0 : 0) * 31) & (shards - 1)
  }

  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

  function decode(text, into) {
    let number = 0
    let step = 0
    let unit = 1
    for (const character of text) {
      const digit = digits.indexOf(character)
      step += (digit & 31) * unit
      unit *= 32
      if (digit > 31) continue
      number += step
      step = 0
      unit = 1
      const post = number >> 1
      into.set(post, Math.max(into.get(post) ?? 0, number & 1))
    }
  }

  /** The posts that have a part, each with 1 where its title has it. */
  async function postsWith({ word, isWhole }, shards) {
    const table = await load(`w${shardOf(word, shards)}`)
    const found = new Map()
    if (!isWhole) {
      for (const key in table) if (key.startsWith(word)) decode(table[key], found)
    } else if (Object.hasOwn(table, word)) decode(table[word], found)
    return found
  }

  async function search(text) {
    const wanted = parts(text)
    const { shards, block } = await load('index')
    if (wanted.length === 0) return { posts: [], block, isShort: true }
    const all = await Promise.all(wanted.map(part => postsWith(part, shards)))
    const [first, ...rest] = all.sort((a, b) => a.size - b.size)
    const posts = [...first.keys()].filter(post => rest.every(found => found.has(post)))
    const score = post => all.reduce((sum, found) => sum + found.get(post), 0)
    return { posts: posts.sort((a, b) => score(b) - score(a) || b - a), block, isShort: false }
  }

  function item([title, address, day, text]) {
    const entry = document.createElement('li')
    const link = document.createElement('a')
    link.href = new URL(
      location.protocol === 'file:' ? address.replace(/(^|\/)$/, '$1index.html') : address,
      root,
    )
    link.textContent = title
    const heading = document.createElement('h2')
    heading.append(link)
    const about = document.createElement('p')
    about.textContent = text
    const meta = document.createElement('p')
    meta.className = 'meta'
    const date = document.createElement('time')
    date.dateTime = day
    date.textContent = readable(day)
    meta.append(date)
    entry.append(heading, about, meta)
    return entry
  }

  /** A day as the other pages write it. */
  function readable(day) {
    const [year, month, date] = day.split('-')
    const monthName = words.months.split(' ')[month - 1]
    const values = { year, month: Number(month), monthName, day: Number(date) }
    return words.date.replace(/\{(\w+)\}/g, (_, name) => values[name])
  }

  async function show(posts, block, from, run) {
    const some = posts.slice(from, from + atOnce)
    const items = await Promise.all(
      some.map(async post => item((await load(`p${Math.floor(post / block)}`))[post % block])),
    )
    if (run !== latest) return
    list.append(...items)
    const rest = from + atOnce
    if (rest >= posts.length) return
    const more = document.createElement('li')
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = words.more
    button.onclick = () => {
      more.remove()
      show(posts, block, rest, run)
    }
    more.append(button)
    list.append(more)
  }

  async function look() {
    const run = ++latest
    const text = input.value.trim()
    if (text === '') {
      list.replaceChildren()
      state.textContent = ''
      return
    }
    try {
      const { posts, block, isShort } = await search(text)
      if (run !== latest) return
      list.replaceChildren()
      state.textContent = isShort
        ? words.short
        : posts.length === 0
          ? words.none
          : `${words.found} ${posts.length}`
      await show(posts, block, 0, run)
    } catch {
      if (run === latest) state.textContent = words.failed
    }
  }

  input.value = new URLSearchParams(location.search).get('q') ?? ''
  input.addEventListener('input', look)
  form.addEventListener('submit', event => {
    event.preventDefault()
    look()
  })
  look()
})()
