import { useState } from 'react'
import { useMutation, useQuery, useQueryClient, type UseMutationResult } from '@tanstack/react-query'
import { Heading } from '@digdir/designsystemet-react'
import { ArrowDownIcon, ArrowUpIcon, PencilIcon, TrashIcon } from '@navikt/aksel-icons'
import { attachmentAddress, changeAttachment, removeAttachment, restoreAttachment } from '../../api/reports.ts'
import type { Attachment, Attachments as AttachmentList } from '../../api/types.ts'
import { useTexts } from '../../texts/provider.tsx'
import { Button } from '../../ui/button.tsx'
import { fileSize } from '../../ui/files.ts'
import { useNotice } from '../../ui/notice.tsx'
import { Failed, Loaded } from '../../ui/states.tsx'
import { AttachmentDialog } from './attachment-dialog.tsx'
import { attachmentsQuery } from './queries.ts'

type Step = () => Promise<AttachmentList>

/** What lies with a report: to be read by all who read it, added to and put in order by those who write it. */
export function Attachments({ report }: { report: string }) {
  const { t } = useTexts()
  const queries = useQueryClient()
  const list = useQuery(attachmentsQuery(report))
  const [opened, setOpened] = useState<Attachment | 'new' | null>(null)
  const step = useMutation({
    mutationFn: (work: Step) => work(),
    onSuccess: (now) => {
      queries.setQueryData(attachmentsQuery(report).queryKey, now)
      return queries.invalidateQueries({ queryKey: ['history'] })
    },
  })
  return (
    <section className="stack stack-tight" aria-labelledby="attachments">
      <Heading level={2} data-size="xs" id="attachments">
        {t('attachments.title')}
      </Heading>
      <Loaded query={list}>
        {({ attachments, limits, can }) => (
          <>
            {attachments.length === 0 && <p className="soft">{can.write ? t('attachments.noneYet') : t('attachments.none')}</p>}
            {attachments.length > 0 && (
              <ol className="attachments">
                {attachments.map((attachment, place) => (
                  <Row
                    key={attachment.id}
                    report={report}
                    attachment={attachment}
                    place={place}
                    isLast={place === attachments.length - 1}
                    canWrite={can.write}
                    step={step}
                    onRename={() => setOpened(attachment)}
                  />
                ))}
              </ol>
            )}
            {step.isError && <Failed error={step.error} />}
            {can.write && attachments.length < limits.files && (
              <div>
                <Button onClick={() => setOpened('new')}>{t('attachments.add')}</Button>
              </div>
            )}
            {opened !== null && (
              <AttachmentDialog
                report={report}
                limits={limits}
                attachment={opened === 'new' ? null : opened}
                place={opened === 'new' ? attachments.length : attachments.findIndex((each) => each.id === opened.id)}
                onDone={(now) => {
                  queries.setQueryData(attachmentsQuery(report).queryKey, now)
                  setOpened(null)
                }}
                onClose={() => setOpened(null)}
              />
            )}
          </>
        )}
      </Loaded>
    </section>
  )
}

interface RowProps {
  readonly report: string
  readonly attachment: Attachment
  readonly place: number
  readonly isLast: boolean
  readonly canWrite: boolean
  readonly step: UseMutationResult<AttachmentList, Error, Step>
  readonly onRename: () => void
}

function Row({ report, attachment, place, isLast, canWrite, step, onRename }: RowProps) {
  const { t, language } = useTexts()
  const notify = useNotice()
  const { id, title } = attachment
  const move = (to: number) => step.mutate(() => changeAttachment(report, id, title, to))
  const remove = () =>
    step.mutate(() => removeAttachment(report, id), {
      onSuccess: () => notify({ text: t('attachments.removed', { title }), undo: () => step.mutate(() => restoreAttachment(report, id)) }),
    })
  return (
    <li>
      <div className="attachment-name">
        <a href={attachmentAddress(report, id)} download>
          {title}
        </a>{' '}
        <span className="small soft number">
          {attachment.kind}, {fileSize(attachment.bytes, language)}
        </span>
      </div>
      {canWrite && (
        <div className="attachment-tools">
          <Button
            tone="plain"
            icon
            data-size="sm"
            aria-label={t('attachments.up', { title })}
            aria-disabled={place === 0}
            onClick={() => place > 0 && move(place - 1)}
          >
            <ArrowUpIcon aria-hidden="true" />
          </Button>
          <Button
            tone="plain"
            icon
            data-size="sm"
            aria-label={t('attachments.down', { title })}
            aria-disabled={isLast}
            onClick={() => !isLast && move(place + 1)}
          >
            <ArrowDownIcon aria-hidden="true" />
          </Button>
          <Button tone="plain" icon data-size="sm" aria-label={t('attachments.rename', { title })} onClick={onRename}>
            <PencilIcon aria-hidden="true" />
          </Button>
          <Button tone="plain" icon data-size="sm" aria-label={t('attachments.remove', { title })} onClick={remove}>
            <TrashIcon aria-hidden="true" />
          </Button>
        </div>
      )}
    </li>
  )
}
