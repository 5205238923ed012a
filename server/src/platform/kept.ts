/** What was made from rows of the database, kept from one request to the next for as long as the database is told to stand still. */
export interface Kept {
  /**
   * What was made of `version` under this name before, else what `make` makes now; those who ask at the same time wait for one making.
   * The version is read from the database before `make` reads, and differs whenever anything that `make` reads does.
   */
  get<T>(name: string, version: string, make: () => Promise<T>): Promise<T>
}

interface Entry {
  readonly version: string
  readonly made: Promise<unknown>
}

/** The memory of an installation, given out by tenant so that none can name what another keeps. One version of each name; the longest unused is let go. */
export function createKept(limit: number): (tenantId: string) => Kept {
  const entries = new Map<string, Entry>()
  const put = (place: string, entry: Entry): void => {
    entries.delete(place)
    entries.set(place, entry)
    const [oldest] = entries.keys()
    if (entries.size > limit && oldest !== undefined) entries.delete(oldest)
  }
  return (tenantId) => ({
    async get<T>(name: string, version: string, make: () => Promise<T>): Promise<T> {
      const place = JSON.stringify([tenantId, name])
      const known = entries.get(place)
      if (known?.version === version) {
        put(place, known)
        // Who made it may have lost its transaction on the way: then it is made here.
        return (known.made as Promise<T>).catch(make)
      }
      const made = make()
      put(place, { version, made })
      made.catch(() => {
        if (entries.get(place)?.made === made) entries.delete(place)
      })
      return made
    },
  })
}
