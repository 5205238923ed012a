import { useQuery } from '@tanstack/react-query'
import { Heading } from '@digdir/designsystemet-react'
import { useTexts } from '../../texts/provider.tsx'
import { storyQuery } from './queries.ts'

/** The first thing a newcomer sees: a total that was printed, what it should have been, and what rests on it. */
export function EnterStory() {
  const { t } = useTexts()
  const { data: story } = useQuery(storyQuery)
  if (story === undefined || story === null) return null
  return (
    <section className="enter-story" aria-labelledby="enter-story">
      <Heading level={2} data-size="2xs" id="enter-story">
        {t('story.title')}
      </Heading>
      <p className="small">
        {story.report}, {story.table}. {story.explanation}
      </p>
      <p className="enter-story-pair">
        <s className="number">
          <span className="unseen">{t('story.printed')} </span>
          {story.printed}
        </s>
        <span aria-hidden="true"> → </span>
        <strong className="number">
          <span className="unseen">{t('story.expected')} </span>
          {story.expected}
        </strong>
      </p>
      <p className="small">{t('story.spoiled', { count: story.spoiled.length })}:</p>
      <ul role="list" className="enter-story-spoiled small">
        {story.spoiled.map((item) => (
          <li key={`${item.where}-${item.printed}`}>
            <span>{item.where}</span>
            <span className="number">
              <s>{item.printed}</s>
              <span aria-hidden="true"> → </span>
              <span className="unseen"> {t('story.shouldBe')} </span>
              <strong>{item.expected}</strong>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
