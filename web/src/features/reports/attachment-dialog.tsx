import { useId, useState } from 'react'
import { useMutation } from '@tanstack/react-query'
import { Textfield } from '@digdir/designsystemet-react'
import { addAttachment, changeAttachment } from '../../api/reports.ts'
import type { Attachment, Attachments } from '../../api/types.ts'
import { useTexts } from '../../texts/provider.tsx'
import { Button } from '../../ui/button.tsx'
import { fileSize } from '../../ui/files.ts'
import { Modal } from '../../ui/modal.tsx'
import { Failed } from '../../ui/states.tsx'

interface AttachmentDialogProps {
  readonly report: string
  readonly limits: Attachments['limits']
  /** The attachment that gets another title; null for a new one. */
  readonly attachment: Attachment | null
  readonly place: number
  readonly onDone: (now: Attachments) => void
  readonly onClose: () => void
}

/** A file and its title, or another title. The name of the file is never used: readers see the title only. */
export function AttachmentDialog({ report, limits, attachment, place, onDone, onClose }: AttachmentDialogProps) {
  const { t, language } = useTexts()
  const id = useId()
  const [file, setFile] = useState<File | null>(null)
  const [title, setTitle] = useState(attachment?.title ?? '')
  const [wasTried, setWasTried] = useState(false)
  const save = useMutation({
    mutationFn: () =>
      attachment === null ? addAttachment(report, title, file as File) : changeAttachment(report, attachment.id, title, place),
    onSuccess: onDone,
  })
  const isTooLarge = file !== null && file.size > limits.bytes
  const lacksFile = attachment === null && file === null
  const submit = () => {
    setWasTried(true)
    if (!lacksFile && !isTooLarge && title.trim() !== '') save.mutate()
  }
  const fileFault = isTooLarge
    ? t('attachments.tooLarge', { size: fileSize(limits.bytes, language) })
    : wasTried && lacksFile
      ? t('attachments.fileNeeded')
      : null
  return (
    <Modal
      title={attachment === null ? t('attachments.add') : t('attachments.renameTitle')}
      onClose={onClose}
      actions={
        <>
          <Button tone="primary" loading={save.isPending} onClick={submit}>
            {attachment === null ? t('attachments.save') : t('attachments.saveTitle')}
          </Button>
          <Button tone="plain" onClick={onClose}>
            {t('action.cancel')}
          </Button>
        </>
      }
    >
      {attachment === null && (
        <div className="attachment-file">
          <label htmlFor={id}>{t('attachments.file')}</label>
          <p className="small soft" id={`${id}-help`}>
            {t('attachments.fileHelp', { size: fileSize(limits.bytes, language) })}
          </p>
          <input
            id={id}
            type="file"
            accept=".pdf,.docx,.xlsx,.csv,.png,.jpg,.jpeg"
            aria-describedby={fileFault === null ? `${id}-help` : `${id}-help ${id}-fault`}
            aria-invalid={fileFault !== null}
            onChange={(event) => setFile(event.target.files?.[0] ?? null)}
          />
          {fileFault !== null && (
            <p className="small attachment-fault" id={`${id}-fault`} role="alert">
              {fileFault}
            </p>
          )}
        </div>
      )}
      <Textfield
        label={t('attachments.name')}
        description={t('attachments.nameHelp')}
        value={title}
        maxLength={limits.title}
        error={wasTried && title.trim() === '' ? t('attachments.nameNeeded') : undefined}
        onChange={(event) => setTitle(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') submit()
        }}
      />
      {attachment === null && <p className="small soft">{t('attachments.asItIs')}</p>}
      {save.isError && <Failed error={save.error} />}
    </Modal>
  )
}
