import { describe, expect, it } from 'vitest'
import { splitReply } from './reply-text.ts'

const textOf = (...lines: string[]) => splitReply(lines.join('\n')).text

describe('the new words are told from the history', () => {
  it.each([
    ['Gmail', 'El mar, 24 nov 2026 a las 9:15, Soporte (<soporte@cardon.example>) escribió:'],
    ['Apple', 'El 24 nov 2026, a la(s) 09:15, Soporte <soporte@cardon.example> escribió:'],
    ['Thunderbird', 'El 24/11/26 a las 09:15, Soporte escribió:'],
    ['Gmail in English', 'On Tue, Nov 24, 2026 at 9:15 AM Soporte <soporte@cardon.example> wrote:'],
  ])('%s', (_, attribution) => {
    expect(textOf('Ya quedó, gracias.', '', attribution, '', '> Pruebe de nuevo.', '>')).toBe('Ya quedó, gracias.')
  })

  it('an attribution that a program wrapped over lines', () => {
    expect(
      textOf(
        'Listo.',
        '',
        'El mar, 24 nov 2026 a las 9:15, Soporte (<',
        'soporte@cardon.example>)',
        'escribió:',
        '> a',
      ),
    ).toBe('Listo.')
  })

  it("Outlook's repeated headers, in Spanish", () => {
    const block = [
      'De: Soporte <s@x.example>',
      'Enviado el: martes, 24 de noviembre',
      'Para: Rosa',
      'Asunto: RE: Nómina',
    ]
    expect(textOf('Sigue igual.', '', '________________________________', ...block, '', 'Pruebe de nuevo.')).toBe(
      'Sigue igual.',
    )
    expect(textOf('Sigue igual.', '', '-----Mensaje original-----', ...block, 'Pruebe.')).toBe('Sigue igual.')
  })

  it('a signature and what a telephone adds', () => {
    expect(textOf('Listo.', '', '-- ', 'Rosa Duarte', 'Contabilidad')).toBe('Listo.')
    expect(textOf('Listo.', '', 'Enviado desde mi iPhone')).toBe('Listo.')
  })
})

describe('wanted words are never lost', () => {
  it('answers between quoted lines stay with their quote', () => {
    const lines = ['> ¿Qué versión tiene?', 'La 5.2', '> ¿Desde cuándo?', 'Desde ayer']
    expect(textOf(...lines)).toBe(lines.join('\n'))
  })

  it('an answer below its quote stands alone', () => {
    expect(textOf('On Mon, 1 Feb 2026, Ana wrote:', '> ¿Ya quedó?', '', 'Sí, ya.')).toBe('Sí, ya.')
  })

  it('a mail of nothing but quotes stays as it is', () => {
    expect(textOf('> Solo una cita')).toBe('> Solo una cita')
  })

  it('a sentence that ends like an attribution is no attribution', () => {
    expect(textOf('El contador nos escribió:', 'que no cuadra.')).toBe('El contador nos escribió:\nque no cuadra.')
  })

  it('says when the rest is passed on, since that may be the report itself', () => {
    expect(splitReply('Les paso esto:\n\n---------- Forwarded message ---------\nFrom: a\n\nNo timbra').forwards).toBe(
      true,
    )
  })
})
