import { fail, message, ok, type Message, type Result } from '@arsring/shared'
import { cleanJpeg } from './clean-jpeg.ts'
import { cleanPng } from './clean-png.ts'
import { Unfit } from './limits.ts'
import { PICTURE_NAMES, recognisePicture } from './recognise.ts'

export interface CleanImage {
  readonly bytes: Buffer
  readonly mediaType: 'image/png' | 'image/jpeg'
  /** In pixels, as the picture is seen. */
  readonly width: number
  readonly height: number
}

/**
 * A picture from outside as it may be kept and published: recognised by its bytes, whole, upright, within the limits, and
 * without anything but its pixels. The same bytes in give the same bytes out. Takes the processor for as long as it needs:
 * a request calls `cleanImageInWorker`.
 */
export async function cleanImage(bytes: Buffer): Promise<Result<CleanImage, Message>> {
  if (bytes.length === 0) return fail(message('image.empty'))
  const kind = recognisePicture(bytes)
  try {
    if (kind === 'png') return ok({ mediaType: 'image/png', ...(await cleanPng(bytes)) })
    if (kind === 'jpeg') return ok({ mediaType: 'image/jpeg', ...cleanJpeg(bytes) })
  } catch (error) {
    if (error instanceof Unfit) return fail(error.why)
    throw error
  }
  return fail(kind === 'unknown' ? message('image.not-an-image') : message('image.kind', { kind: PICTURE_NAMES[kind] }))
}
