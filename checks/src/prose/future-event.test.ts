import { describe, expect, it } from 'vitest'
import { oneSection, told } from '../testing.ts'
import { futureEvent } from './future-event.ts'

describe('something told as done after the year of the report', () => {
  it.each([
    ['Høsten 2025 startet nettverksgruppene.', 'høsten 2025'],
    ['Arbeidet er i gang. I september 2025 ble de nye lokalene åpnet.', 'september 2025'],
    ['Nettverksgruppene startet høsten 2025.', 'høsten 2025'],
    ['Hausten 2025 starta gruppene.', 'hausten 2025'],
  ])('%s', (sentence, when) => {
    expect(told(futureEvent, oneSection([], [sentence])).map((one) => one.toLowerCase())).toEqual([`warning «${when}»`])
  })

  it.each([
    ['Høsten 2024 startet nettverksgruppene.'],
    ['Nettverksgruppene skal starte høsten 2025.'],
    ['Flyttingen ble utsatt til høsten 2025.'],
    ['Samlingen var planlagt høsten 2024 og er flyttet til mai 2025.'],
    ['Det ble vedtatt at høsten 2025 startet arbeidet på nytt.'],
    ['Ny avtale ble inngått i januar 2025.'],
    ['I februar 2025 ble lederen konstituert.'],
    ['Fra høsten 2025 ble ordningen ventet å gjelde alle.'],
    ['I 2025 ble budsjettet styrket med fem millioner.'],
  ])('leaves alone: %s', (sentence) => {
    expect(told(futureEvent, oneSection([], [sentence]))).toEqual([])
  })
})
