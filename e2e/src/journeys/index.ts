import type { Journey } from '../stage.ts'
import { controller } from './controller.ts'
import { narrow } from './narrow.ts'
import { examiner } from './examiner.ts'
import { newcomer } from './newcomer.ts'
import { publisher } from './publisher.ts'
import { twoPeople } from './two-people.ts'
import { writer } from './writer.ts'

/** The journeys by the name to ask for one (`npm run test:e2e -- newcomer`), in the order they are played. */
export const journeys: Readonly<Record<string, Journey>> = {
  newcomer,
  examiner,
  narrow,
  controller,
  writer,
  'two-people': twoPeople,
  publisher,
}
