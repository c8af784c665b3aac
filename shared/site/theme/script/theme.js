// Opened from the disk, a link to a folder shows the folder: browsers add no `index.html` there. Nothing else in the site needs a script but its search.
if (location.protocol === 'file:') {
  for (const link of document.querySelectorAll('a[href]')) {
    if (link.protocol === 'file:' && link.pathname.endsWith('/')) link.pathname += 'index.html'
  }
}
