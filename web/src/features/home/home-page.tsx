import { useQuery } from '@tanstack/react-query'
import { useTexts } from '../../texts/provider.tsx'
import { Page } from '../../ui/page.tsx'
import { Loaded } from '../../ui/states.tsx'
import { useSession, storyQuery } from '../access/index.ts'
import { ReportRings } from './report-rings.tsx'
import { StoryCard } from './story-card.tsx'
import { Waiting } from './waiting.tsx'
import { YearRing } from './year-ring.tsx'
import { deadlinesOf } from './deadlines.ts'
import { homeQuery } from './queries.ts'
import './home.css'

/** Mine: what the published numbers hide, the year, what waits for me, my reports. */
export function HomePage() {
  const { t, dates } = useTexts()
  const session = useSession()
  const home = useQuery(homeQuery)
  const story = useQuery({ ...storyQuery, enabled: session.isDemo })
  const lead = session.isDemo ? t('home.demoDay', { day: dates.day(session.today) }) : dates.day(session.today)
  return (
    <Page title={t('home.title')} lead={lead} width="wide">
      <Loaded query={home}>
        {({ waiting, reports }) => (
          <div className="home">
            {story.data != null && <StoryCard story={story.data} />}
            <div className="home-columns">
              <Waiting items={waiting} reports={reports} today={session.today} />
              <YearRing deadlines={deadlinesOf(waiting, reports)} today={session.today} />
            </div>
            <ReportRings reports={reports} today={session.today} />
          </div>
        )}
      </Loaded>
    </Page>
  )
}
