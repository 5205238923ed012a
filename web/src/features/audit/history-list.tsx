import { queryOptions, useQuery } from '@tanstack/react-query'
import { getHistory } from '../../api/reports.ts'
import { useTexts } from '../../texts/provider.tsx'
import { Loaded } from '../../ui/states.tsx'

export const historyQuery = (subject: string) => queryOptions({ queryKey: ['history', subject], queryFn: () => getHistory(subject) })

/** Who did what with a thing, newest first. */
export function HistoryList({ subject }: { subject: string }) {
  const { t, dates } = useTexts()
  const history = useQuery(historyQuery(subject))
  return (
    <Loaded query={history}>
      {(entries) =>
        entries.length === 0 ? (
          <p className="soft">{t('history.empty')}</p>
        ) : (
          <ol role="list" className="history">
            {entries.map((entry, index) => (
              <li key={`${entry.at}-${index}`}>
                <p>{entry.text}</p>
                <p className="small soft">
                  {entry.by} · <time dateTime={entry.at}>{dates.moment(entry.at)}</time>
                </p>
              </li>
            ))}
          </ol>
        )
      }
    </Loaded>
  )
}
