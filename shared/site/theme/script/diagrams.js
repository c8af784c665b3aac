// Draws the diagrams of a page; only pages that have one load it. What it draws with, `inkstoneDiagrams`, comes before it. Without it, or where one cannot be drawn, its source stays to be read.
{
  const own = document.currentScript
  const { colours, rules } = window.inkstoneDiagrams
  const sources = [...document.querySelectorAll('pre > code.language-mermaid')]
  const isDark = matchMedia('(prefers-color-scheme: dark)')
  let drawn = 0

  const look = () => {
    const root = getComputedStyle(document.documentElement)
    const themeVariables = { darkMode: isDark.matches, pieOpacity: '1' }
    for (const [name, colour] of Object.entries(colours)) {
      themeVariables[name] = root.getPropertyValue(colour).trim()
    }
    return { ...rules, themeVariables, fontFamily: getComputedStyle(document.body).fontFamily }
  }

  const place = (pre, kind, name) => {
    const next = pre.nextElementSibling
    if (next?.classList.contains(name)) return next
    const made = document.createElement(kind)
    made.className = name
    pre.after(made)
    return made
  }

  const draw = async code => {
    const pre = code.parentElement
    try {
      const { svg } = await window.mermaid.render(`diagram-${++drawn}`, code.textContent)
      const figure = place(pre, 'figure', 'diagram')
      figure.innerHTML = svg
      const picture = figure.querySelector('svg')
      if (!picture.hasAttribute('aria-labelledby')) picture.setAttribute('aria-label', own.dataset.label)
      pre.hidden = true
    } catch (error) {
      const [reason] = String(error.message ?? error).split('\n')
      place(pre, 'p', 'diagram-problem').textContent = `${own.dataset.problem} ${reason}`
    }
  }

  const drawAll = async () => {
    window.mermaid.initialize(look())
    for (const code of sources) await draw(code)
  }

  const library = document.createElement('script')
  library.src = new URL('mermaid.js', own.src)
  library.onload = () => {
    drawAll()
    isDark.addEventListener('change', drawAll)
  }
  document.head.append(library)
}
