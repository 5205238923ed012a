// Search in the page, and a figure opened where it stands. The page reads fully without either.
const SHORTEST = 2
const MOST_HITS = 60
const main = document.querySelector('main')

function setUpFigures() {
  const dialog = document.querySelector('dialog.opened')
  if (!dialog || typeof dialog.showModal !== 'function') return
  const name = dialog.querySelector('h2')
  const content = dialog.querySelector('.opened-content')

  function open(entry) {
    name.textContent = entry.querySelector('.entry-name').textContent
    const value = document.createElement('p')
    const more = document.createElement('p')
    const link = document.createElement('a')
    const list = document.createElement('dl')
    value.className = 'opened-value'
    value.textContent = entry.querySelector('.entry-value').textContent
    for (const part of [entry.closest('.source-group').querySelector('.common'), entry.querySelector('dl')]) {
      list.append(...part.cloneNode(true).children)
    }
    more.className = 'more'
    link.href = '#' + entry.id
    link.textContent = dialog.dataset.entry
    more.append(link)
    content.replaceChildren(value, list, more)
    if (!dialog.open) dialog.showModal()
  }

  document.addEventListener('click', (event) => {
    if (event.target === dialog) return dialog.close()
    const link = event.target.closest('a[href^="#"]')
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    const entry = document.getElementById(link.hash.slice(1))
    const isFigure = entry !== null && entry.classList.contains('entry')
    if (isFigure && (link.classList.contains('figure') || (dialog.contains(link) && !link.closest('.more')))) {
      event.preventDefault()
      open(entry)
    } else if (dialog.contains(link)) {
      dialog.close()
    }
  })
}

function setUpSearch() {
  const box = document.querySelector('.find')
  if (!box || !main) return
  const input = box.querySelector('input')
  const status = box.querySelector('[role="status"]')
  const list = box.querySelector('.found')
  const hint = status.textContent
  let index = null

  // Text nodes with their section, read once, when the first search begins.
  function read() {
    const found = []
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const node = walker.currentNode
      const block = node.parentElement.closest('p, li, dl, th, td, h2, h3, h4, h5, h6, caption, figcaption, svg')
      if (!block || block.closest('.downloads, dialog') || block.tagName === 'svg') continue
      const last = found.at(-1)
      if (last && last.block === block) last.nodes.push(node)
      else found.push({ block, nodes: [node] })
    }
    for (const part of found) part.text = plain(part.nodes.map((node) => node.data).join(''))
    return found.filter((part) => part.text.trim() !== '')
  }

  function plain(text) {
    return text.replace(/\s/g, ' ').toLocaleLowerCase()
  }

  function rangeIn(part, from, to) {
    const range = document.createRange()
    let at = 0
    let started = false
    for (const node of part.nodes) {
      if (!started && from < at + node.length) {
        range.setStart(node, from - at)
        started = true
      }
      if (started && to <= at + node.length) {
        range.setEnd(node, to - at)
        return range
      }
      at += node.length
    }
    return null
  }

  function hit(part, from, to) {
    const section = part.block.closest('section[id]')
    const heading = section && section.querySelector('h2, h3, h4, h5')
    const item = document.createElement('li')
    const link = document.createElement('a')
    const title = document.createElement('b')
    const text = part.nodes.map((node) => node.data).join('')
    title.textContent = heading ? heading.textContent : ''
    link.href = section ? '#' + section.id : '#rapporten'
    link.append(title, (from > 30 ? '…' : '') + text.slice(Math.max(0, from - 30), to + 50).trim() + (text.length > to + 50 ? '…' : ''))
    link.addEventListener('click', (event) => {
      event.preventDefault()
      const details = part.block.closest('details')
      if (details) details.open = true
      part.block.setAttribute('tabindex', '-1')
      part.block.focus({ preventScroll: true })
      part.block.scrollIntoView({ block: 'center' })
    })
    item.append(link)
    return item
  }

  function search() {
    const query = plain(input.value.trim())
    const ranges = []
    const items = []
    let count = 0
    if (query.length >= SHORTEST) {
      index ??= read()
      for (const part of index) {
        for (let from = part.text.indexOf(query); from >= 0; from = part.text.indexOf(query, from + query.length)) {
          count += 1
          const range = rangeIn(part, from, from + query.length)
          if (range) ranges.push(range)
          if (items.length < MOST_HITS) items.push(hit(part, from, from + query.length))
        }
      }
    }
    list.replaceChildren(...items)
    status.textContent =
      query.length < SHORTEST ? hint : count === 0 ? box.dataset.none : box.dataset.hits.replace('{count}', String(count))
    if (window.CSS && CSS.highlights && window.Highlight) CSS.highlights.set('found', new Highlight(...ranges))
  }

  input.addEventListener('input', search)
  box.hidden = false
}

setUpFigures()
setUpSearch()
