import { describe, expect, it } from 'vitest'
import { oneSection, told } from '../testing.ts'
import { impossibleDate } from './impossible-date.ts'

describe('impossible-date', () => {
  it.each([
    ['Skolen åpnet mandag 19. august 2024.', []],
    ['Skolen åpnet tirsdag 19. august 2024.', ['error «tirsdag 19. august 2024»']],
    ['Måndag 19. august 2024 opna skulen.', []],
    ['Tysdag 19. august 2024 opna skulen.', ['error «Tysdag 19. august 2024»']],
    ['Møtet var fredag den 13.09.2024.', []],
    ['Møtet var torsdag den 13.09.2024.', ['error «torsdag den 13.09.2024»']],
    ['Kurset gikk fra mandag 5. til fredag 9. august 2024.', []],
    ['Planen ble vedtatt 31. juni 2024.', ['error «31. juni 2024»']],
    ['Planen ble vedtatt 30. juni.', []],
    ['Fristen var 29. februar 2023.', ['error «29. februar 2023»']],
    ['Fristen var 29. februar 2024, og deretter 29. februar.', []],
    ['Fristen var 31.11.2024.', ['error «31.11.2024»']],
    // Without a year any day may be right, and a short row of numbers may be a code.
    ['Skolen åpnet tirsdag 19. august.', []],
    ['Varen har kode 31.11.24.', []],
  ])('%s', (sentence, findings) => {
    expect(told(impossibleDate, oneSection([], [sentence]))).toEqual(findings)
  })
})
