/** Gives a file to be kept, named after the document it is about: `årsberetning.pdf` gives `årsberetning-funn.xlsx`. */
export function saveFile(content: Blob, about: string, ending: string): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = `${about.replace(/\.[^.]*$/, '')}-funn.${ending}`
  link.click()
  // Not at once: the browser reads it after the click has ended.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
