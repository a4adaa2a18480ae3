import type { Envelope } from './smtp-session.ts'

/** The demo company's address for reports (R2). */
export const supportAddress = 'soporte@cardon.example'

const sentences = [
  'Desde hoy en la mañana el sistema no nos deja timbrar los recibos de nómina del periodo 47.',
  'Al dar clic en timbrar aparece una ventana con el error y se cierra sola.',
  'Ya reiniciamos el equipo y el servidor, y probamos con otro usuario con el mismo resultado.',
  'Necesitamos pagar mañana temprano, son ochenta y dos trabajadores los que están esperando.',
  'La versión que tenemos instalada es la 9.4 y el certificado vence hasta el próximo año.',
  'Cualquier dato que necesiten nos pueden llamar, estamos en la oficina hasta las siete.',
]

/** A mail to hand over, and the Message-ID that finds it again. */
export interface LoadMail extends Envelope {
  messageId: string
}

/** An ordinary report in plain text, about 3 kB, with a Message-ID of its own that holds `name`. */
export function loadMail(name: string, from: string, at: Date): LoadMail {
  const messageId = `<${name}@carga.example>`
  const lines = Array.from({ length: 30 }, (_, line) => sentences[line % sentences.length])
  const message = [
    `From: "Contabilidad" <${from}>`,
    `To: <${supportAddress}>`,
    `Subject: =?utf-8?Q?No_podemos_timbrar_la_n=C3=B3mina?= ${name}`,
    `Date: ${at.toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: ${messageId}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    'Buenas tardes:',
    ...lines,
    'Gracias.',
    '',
  ].join('\r\n')
  return { from, to: supportAddress, message, messageId }
}
