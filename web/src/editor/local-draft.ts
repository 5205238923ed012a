/** Words typed on this machine that the server does not have yet: they survive a closed tab, a crash and a lost net. */
export interface LocalDraft {
  readonly revision: number
  readonly content: unknown
}

const nameOf = (user: string, report: string, section: string) => `arsring.draft.${user}.${report}.${section}`

export function readDraft(user: string, report: string, section: string): LocalDraft | null {
  const kept = localStorage.getItem(nameOf(user, report, section))
  if (kept === null) return null
  try {
    const draft = JSON.parse(kept) as Partial<LocalDraft>
    return typeof draft.revision === 'number' && draft.content !== undefined ? { revision: draft.revision, content: draft.content } : null
  } catch {
    return null
  }
}

/** A full or closed store is no reason to stop anyone from writing: the server is the place where words are saved. */
export function keepDraft(user: string, report: string, section: string, draft: LocalDraft | null): void {
  try {
    if (draft === null) localStorage.removeItem(nameOf(user, report, section))
    else localStorage.setItem(nameOf(user, report, section), JSON.stringify(draft))
  } catch {
    // The browser refuses to store more.
  }
}
