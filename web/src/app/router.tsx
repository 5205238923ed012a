import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router'
import { sessionQuery } from '../features/access/index.ts'
import { readFigureSearch, readReportSearch, readReturnTo, readYearSearch } from '../address/search.ts'
import { sectionQuery } from '../features/reports/index.ts'
import { NotFound } from './not-found.tsx'
import { PageError } from './page-error.tsx'
import { Pending } from './pending.tsx'
import { Shell } from './shell.tsx'

interface RouterContext {
  readonly queries: QueryClient
}

const root = createRootRouteWithContext<RouterContext>()({
  beforeLoad: async ({ context }) => ({ session: await context.queries.ensureQueryData(sessionQuery) }),
  component: Outlet,
  pendingComponent: Pending,
  notFoundComponent: NotFound,
  errorComponent: PageError,
})

const enter = createRoute({
  getParentRoute: () => root,
  path: '/logg-inn',
  validateSearch: readReturnTo,
  beforeLoad: ({ context, search }) => {
    if (context.session.user !== null) throw redirect({ href: search.til ?? '/' })
  },
  component: lazyRouteComponent(() => import('../features/access/enter-page.tsx'), 'EnterPage'),
})

const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: Shell })

const publications = createRoute({
  getParentRoute: () => shell,
  path: '/utgivelser',
  component: lazyRouteComponent(() => import('../features/reports/publications-page.tsx'), 'PublicationsPage'),
})

const examine = createRoute({
  getParentRoute: () => shell,
  path: '/undersok',
  beforeLoad: ({ context, location }) => {
    const { user, isDemo } = context.session
    if (user === null && !isDemo) throw redirect({ to: '/logg-inn', search: { til: location.href } })
  },
  component: lazyRouteComponent(() => import('../features/examiner/examine-page.tsx'), 'ExaminePage'),
})

const signedIn = createRoute({
  getParentRoute: () => shell,
  id: 'signed-in',
  beforeLoad: ({ context, location }) => {
    if (context.session.user === null) throw redirect({ to: '/logg-inn', search: location.href === '/' ? {} : { til: location.href } })
  },
  component: Outlet,
})

const home = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  component: lazyRouteComponent(() => import('../features/home/home-page.tsx'), 'HomePage'),
})

const year = createRoute({
  getParentRoute: () => signedIn,
  path: '/aar',
  validateSearch: readYearSearch,
  component: lazyRouteComponent(() => import('../features/reports/year-page.tsx'), 'YearPage'),
})

const report = createRoute({
  getParentRoute: () => signedIn,
  path: '/rapporter/$report',
  validateSearch: readReportSearch,
  component: lazyRouteComponent(() => import('../features/reports/report-page.tsx'), 'ReportPage'),
})

const reportFront = createRoute({
  getParentRoute: () => report,
  path: '/',
  component: lazyRouteComponent(() => import('../features/reports/report-front.tsx'), 'ReportFront'),
})

const section = createRoute({
  getParentRoute: () => report,
  path: '/$section',
  // Asked for as soon as one is on the way there, or only points: the page is drawn when the answer comes.
  loader: ({ context, params }) => void context.queries.prefetchQuery(sectionQuery(params.report, params.section)),
  shouldReload: ({ cause }) => cause !== 'stay',
  component: lazyRouteComponent(() => import('../features/reports/section-page.tsx'), 'SectionPage'),
})

const figures = createRoute({
  getParentRoute: () => signedIn,
  path: '/tall',
  validateSearch: readFigureSearch,
  component: lazyRouteComponent(() => import('../features/facts/figures-page.tsx'), 'FiguresPage'),
})

const figure = createRoute({
  getParentRoute: () => signedIn,
  path: '/tall/$key',
  component: lazyRouteComponent(() => import('../features/facts/figure-page.tsx'), 'FigurePage'),
})

const sources = createRoute({
  getParentRoute: () => signedIn,
  path: '/kilder',
  component: lazyRouteComponent(() => import('../features/facts/sources-page.tsx'), 'SourcesPage'),
})

const newImport = createRoute({
  getParentRoute: () => signedIn,
  path: '/kilder/ny',
  component: lazyRouteComponent(() => import('../features/facts/import-page.tsx'), 'ImportPage'),
})

const batch = createRoute({
  getParentRoute: () => signedIn,
  path: '/kilder/$batch',
  component: lazyRouteComponent(() => import('../features/facts/batch-page.tsx'), 'BatchPage'),
})

const settings = createRoute({
  getParentRoute: () => signedIn,
  path: '/innstillinger',
  component: lazyRouteComponent(() => import('../features/access/settings-page.tsx'), 'SettingsPage'),
})

const tree = root.addChildren([
  enter,
  shell.addChildren([
    publications,
    examine,
    signedIn.addChildren([home, year, report.addChildren([reportFront, section]), figures, figure, sources, newImport, batch, settings]),
  ]),
])

export function createAppRouter(queries: QueryClient) {
  return createRouter({
    routeTree: tree,
    context: { queries },
    defaultPreload: 'intent',
    defaultPendingMs: 400,
    defaultPreloadStaleTime: 0,
    // The key of a figure reads in the address: operating-amount;ombud;2024;accounts;chapter=111
    pathParamsAllowedCharacters: [';', '=', '@', ':', '+', '&', '$', ','],
    scrollRestoration: true,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
}
