import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isUnsaved, nextStep, openedAt, reduceSave, type SaveEvent, type SaveState } from './save-queue.ts'

type Text = string

function play(events: readonly SaveEvent<Text>[], from = openedAt<Text>(1, 'a', null)): SaveState<Text> {
  return events.reduce(reduceSave, from)
}

describe('saving a section', () => {
  it('waits, saves and rests', () => {
    const typed = play([{ kind: 'typed', text: 'ab' }])
    expect(typed.status).toBe('waiting')
    expect(nextStep(typed)).toBe('save')
    const saved = play([{ kind: 'saveStarted' }, { kind: 'saved', revision: 2, savedAt: 'now' }], typed)
    expect(saved).toMatchObject({ status: 'saved', revision: 2, saved: 'ab', savedAt: 'now' })
    expect(nextStep(saved)).toBe('rest')
    expect(isUnsaved(saved)).toBe(false)
  })

  it('saves again what was typed while the first save was on its way', () => {
    const state = play([
      { kind: 'typed', text: 'ab' },
      { kind: 'saveStarted' },
      { kind: 'typed', text: 'abc' },
      { kind: 'saved', revision: 2, savedAt: 'now' },
    ])
    expect(state).toMatchObject({ status: 'waiting', saved: 'ab', latest: 'abc', revision: 2 })
    expect(nextStep(state)).toBe('save')
  })

  it('tries again when no answer comes', () => {
    const state = play([{ kind: 'typed', text: 'ab' }, { kind: 'saveStarted' }, { kind: 'unanswered' }])
    expect(state).toMatchObject({ status: 'retrying', failures: 1, revision: 1 })
    expect(nextStep(state)).toBe('save')
  })

  it('sets the words aside when someone else has taken the section, and keeps them', () => {
    const refused = play([
      { kind: 'typed', text: 'ab' },
      { kind: 'saveStarted' },
      { kind: 'refused', refusal: { kind: 'locked', by: 'HR-rådgiver', wasMine: true } },
    ])
    expect(refused).toMatchObject({ status: 'refused', setAside: ['ab'] })
    expect(nextStep(refused)).toBe('keep')
    const kept = play([{ kind: 'keepStarted' }, { kind: 'kept' }, { kind: 'adopted', revision: 3, text: 'theirs', savedAt: null }], refused)
    expect(kept).toMatchObject({ status: 'saved', setAside: [], latest: 'theirs', revision: 3, refusal: null })
  })

  it('refuses to save on after a refusal until the text of the server stands in the editor', () => {
    const refused = play([
      { kind: 'typed', text: 'ab' },
      { kind: 'saveStarted' },
      { kind: 'refused', refusal: { kind: 'stale', actual: 5 } },
    ])
    expect(nextStep(play([{ kind: 'keepStarted' }, { kind: 'kept' }], refused))).toBe('rest')
  })

  it('does not call it unsaved when the person takes back what was typed', () => {
    expect(
      play([
        { kind: 'typed', text: 'ab' },
        { kind: 'typed', text: 'a' },
      ]).status,
    ).toBe('saved')
  })
})

/** A server that saves, is silent (having saved or not), or refuses, as a list of choices says. */
type Choice = 'ok' | 'lost' | 'lostAnswer' | 'refuse' | 'adopt' | 'type' | 'keepFails'

function run(choices: readonly Choice[]) {
  let state = openedAt<Text>(1, 'text 0', null)
  let server = { revision: 1, text: 'text 0' }
  const everSaved = new Set<Text>(['text 0'])
  const keptAside = new Set<Text>()
  // What stood in the editor whenever something else was put there, and at the end.
  const typedLast: Text[] = []
  let count = 0
  const send = (event: SaveEvent<Text>) => (state = reduceSave(state, event))
  const save = (text: Text) => {
    server = { revision: server.revision + 1, text }
    everSaved.add(text)
  }
  for (const choice of choices) {
    if (choice === 'type') {
      count += 1
      send({ kind: 'typed', text: `text ${count}` })
      continue
    }
    if (choice === 'adopt') {
      typedLast.push(state.latest)
      send({ kind: 'adopted', revision: server.revision, text: server.text, savedAt: null })
      continue
    }
    const step = nextStep(state)
    if (step === 'keep') {
      send({ kind: 'keepStarted' })
      if (choice === 'keepFails' || state.keeping === null) send({ kind: 'keepFailed' })
      else {
        keptAside.add(state.keeping)
        send({ kind: 'kept' })
      }
    } else if (step === 'save') {
      send({ kind: 'saveStarted' })
      const text = state.inFlight
      if (text === null) throw new Error('a save that started has a text')
      if (choice === 'lost' || choice === 'keepFails') send({ kind: 'unanswered' })
      else if (choice === 'refuse') {
        save('someone else')
        send({ kind: 'refused', refusal: { kind: 'stale', actual: server.revision } })
      } else if (state.revision !== server.revision) {
        // An answer was lost after the server had saved: it now refuses our older revision.
        send({ kind: 'refused', refusal: { kind: 'stale', actual: server.revision } })
      } else {
        save(text)
        if (choice === 'lostAnswer') send({ kind: 'unanswered' })
        else send({ kind: 'saved', revision: server.revision, savedAt: 'now' })
      }
    }
  }
  typedLast.push(state.latest)
  return { state, everSaved, keptAside, typedLast }
}

const choices = fc.array(fc.constantFrom<Choice>('ok', 'lost', 'lostAnswer', 'refuse', 'adopt', 'type', 'type', 'keepFails'), {
  maxLength: 60,
})

describe('no words are lost', () => {
  it('whatever the server does, the latest text is saved, on its way, in the editor or set aside', () => {
    fc.assert(
      fc.property(choices, (list) => {
        const { state, everSaved, keptAside, typedLast } = run(list)
        for (const text of typedLast) {
          const isWaiting = state.refusal === null && state.latest === text
          const isSafe = everSaved.has(text) || keptAside.has(text) || state.setAside.includes(text) || isWaiting
          expect(isSafe, `${text} is nowhere`).toBe(true)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('and when the server answers again, everything reaches it', () => {
    fc.assert(
      fc.property(choices, (list) => {
        const after = run([...list, ...Array<Choice>(40).fill('ok')])
        expect(after.state.setAside).toEqual([])
        if (after.state.refusal === null) expect(after.everSaved.has(after.state.latest)).toBe(true)
        else expect(after.everSaved.has(after.state.latest) || after.keptAside.has(after.state.latest)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})
