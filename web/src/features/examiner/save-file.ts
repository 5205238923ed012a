/** Gives a file to be kept, named after the document it is about: `årsberetning.pdf` gives `årsberetning-funn.xlsx`. */
export function saveFile(content: Blob, about: string, ending: string): void {
  saveAs(content, `${about.replace(/\.[^.]*$/, '')}-funn.${ending}`)
}

/** Gives a file to be kept, by this name. */
export function saveAs(content: Blob, name: string): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // Not at once: the browser reads it after the click has ended.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
