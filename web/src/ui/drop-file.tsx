import { useEffect, useId, useState, type DragEvent, type ReactNode } from 'react'
import { useTexts } from '../texts/provider.tsx'

interface DropFileProps {
  readonly icon?: ReactNode
  /** What to drop here. */
  readonly label: string
  /** What to press instead; says which file when several are asked for on one page. */
  readonly choose: string
  /** Which files are taken, and how large. */
  readonly help?: string
  /** The endings of the files that are offered when choosing: `.pdf,.docx`. */
  readonly accept: string
  /** A line instead of a field, for what is beside the first thing to do. */
  readonly isSmall?: boolean
  readonly onFile: (file: File) => void
}

/** Where one file is dropped or chosen. A file that misses the place is not opened in the page's stead. */
export function DropFile({ icon, label, choose, help, accept, isSmall = false, onFile }: DropFileProps) {
  const { t } = useTexts()
  const id = useId()
  const [isOver, setIsOver] = useState(false)
  const [hasSeveral, setHasSeveral] = useState(false)
  useEffect(() => {
    window.addEventListener('dragover', keepPage)
    window.addEventListener('drop', keepPage)
    return () => {
      window.removeEventListener('dragover', keepPage)
      window.removeEventListener('drop', keepPage)
    }
  }, [])
  const take = (files: FileList | null) => {
    setHasSeveral((files?.length ?? 0) > 1)
    const file = files?.[0]
    if (file !== undefined && files?.length === 1) onFile(file)
  }
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    take(event.dataTransfer.files)
  }
  return (
    <div
      className="drop"
      data-over={isOver}
      data-small={isSmall}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      // Onto what stands in the field is not out of it.
      onDragLeave={(event) => setIsOver(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))}
      onDrop={onDrop}
    >
      {icon}
      <p>{label}</p>
      <input
        id={id}
        type="file"
        className="unseen"
        accept={accept}
        onChange={(event) => {
          take(event.target.files)
          // The same file can be chosen again after it has been mended.
          event.target.value = ''
        }}
      />
      <label htmlFor={id} className="drop-choose">
        {choose}
      </label>
      {help !== undefined && <p className="small soft">{help}</p>}
      {hasSeveral && <p role="alert">{t('drop.several')}</p>}
    </div>
  )
}

/** Without this a browser leaves the page for the file. */
function keepPage(event: globalThis.DragEvent): void {
  if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault()
}
