import { useEffect } from 'react'

/** The words are kept on this machine all the same; but a person who closes the tab should know that the server lacks them. */
export function useWarnBeforeLeaving(isUnsafe: boolean): void {
  useEffect(() => {
    if (!isUnsafe) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isUnsafe])
}
