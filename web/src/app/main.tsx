import { StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import '@fontsource-variable/source-sans-3/wght.css'
import '@digdir/designsystemet-css'
import '../theme/arsring.css'
import '../theme/app.css'
import '../theme/ui.css'
import '../theme/shell.css'
import { setApiLanguage } from '../api/client.ts'
import { keptLanguage, loadCatalogue, TextsProvider } from '../texts/provider.tsx'
import { NoticeProvider } from '../ui/notice.tsx'
import { keptColorScheme, setColorScheme } from '../theme/color-scheme.ts'
import { createQueries } from './queries.ts'
import { createAppRouter } from './router.tsx'

const place = document.getElementById('root')
if (place === null) throw new Error('index.html has no #root')

const language = keptLanguage()
setApiLanguage(language)
setColorScheme(keptColorScheme())

const queries = createQueries(() => void router.invalidate())
const router = createAppRouter(queries)

createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <TextsProvider initial={{ language, catalogue: await loadCatalogue(language) }} onChange={() => void queries.invalidateQueries()}>
        <NoticeProvider>
          <Suspense>
            <RouterProvider router={router} />
          </Suspense>
        </NoticeProvider>
      </TextsProvider>
    </QueryClientProvider>
  </StrictMode>,
)
