import { useState } from 'react'

let hasShownPage = false

/** True for the first page after loading: there the browser's own focus at the top of the document is right. */
export function useIsFirstPage(): boolean {
  const [isFirst] = useState(() => {
    const first = !hasShownPage
    hasShownPage = true
    return first
  })
  return isFirst
}
