import { useTexts } from '../texts/provider.tsx'
import { Loading } from '../ui/states.tsx'

/** While the first answer is on its way: a page that says so, with the heading a page must have. */
export function Pending() {
  const { t } = useTexts()
  return (
    <main id="innhold" className="main">
      <h1 className="unseen">Årsring</h1>
      <Loading what={t('state.loading')} />
    </main>
  )
}
