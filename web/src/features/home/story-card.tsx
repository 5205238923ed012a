import { Link } from '@tanstack/react-router'
import { Heading, Paragraph } from '@digdir/designsystemet-react'
import type { Story } from '../../api/types.ts'
import { useTexts } from '../../texts/provider.tsx'

/** A published total that does not add up: the column as printed, the cell behind it, and what it spoiled. */
export function StoryCard({ story }: { story: Story }) {
  const { t } = useTexts()
  return (
    <section className="story" aria-labelledby="story">
      <div className="story-telling stack">
        <p className="story-kicker">{story.report}</p>
        <Heading level={2} data-size="md" id="story">
          {t('story.title')}
        </Heading>
        <Paragraph>{story.explanation}</Paragraph>
        <dl className="story-pair">
          <div>
            <dt>{t('story.printed')}</dt>
            <dd className="number story-wrong">{story.printed}</dd>
          </div>
          <div>
            <dt>{t('story.expected')}</dt>
            <dd className="number">{story.expected}</dd>
          </div>
        </dl>
        <div className="row">
          {story.liveKey !== null && (
            <Link to="/tall/$key" params={{ key: story.liveKey }} className="story-do">
              {t('story.seeFigure')}
            </Link>
          )}
          {story.liveReport !== null && (
            <Link to="/rapporter/$report" params={{ report: story.liveReport }}>
              {t('story.openReport')}
            </Link>
          )}
        </div>
      </div>
      <div className="story-proof stack">
        <table className="story-column">
          <caption>{story.table}</caption>
          <thead>
            <tr>
              <td />
              <th scope="col">{story.column}</th>
            </tr>
          </thead>
          <tbody>
            {story.cells.map((cell) => (
              <tr key={cell.label} className={[cell.isTotal ? 'is-total' : '', cell.isSuspect ? 'is-suspect' : ''].join(' ').trim()}>
                <th scope="row">{cell.label}</th>
                <td className="number">
                  {cell.text}
                  {cell.isSuspect && <span className="unseen"> {t('story.suspect', { expected: story.expected })}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {story.spoiled.length > 0 && (
        <div className="story-spoiled">
          <Heading level={3} data-size="2xs">
            {t('story.spoiled', { count: story.spoiled.length })}
          </Heading>
          <ol role="list">
            {story.spoiled.map((item) => (
              <li key={`${item.where}-${item.printed}`}>
                <span className="small soft">{item.where}</span>
                <span>
                  <s className="number story-wrong">{item.printed}</s> <span aria-hidden="true">→</span>
                  <span className="unseen">{t('story.shouldBe')}</span> <strong className="number">{item.expected}</strong>
                </span>
                <span className="small">{item.explanation}</span>
              </li>
            ))}
          </ol>
        </div>
      )}
      {story.others.length > 0 && (
        <p className="story-others small">
          {t('story.others')} {story.others.map((other) => t('story.other', { report: other.report, count: other.errors })).join('; ')}.
        </p>
      )}
    </section>
  )
}
