/** A refusal with its SMTP code and a sentence in both languages (RFC 5321 4.2; plain ASCII, as a reply must be). */
export class SmtpReply extends Error {
  override name = 'SmtpReply'
  constructor(
    readonly responseCode: number,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

export const smtpReplies = {
  kept: 'Recibido y guardado / Received and kept',
  notOurs: (address: string) =>
    new SmtpReply(
      550,
      `5.7.1 Este servidor solo recibe correo para ${address} / This server only takes mail for ${address}`,
    ),
  tooLarge: (megabytes: number) =>
    new SmtpReply(
      552,
      `5.3.4 El correo pasa de ${megabytes} MB; envie los archivos por partes / The mail is over ${megabytes} MB; send the files in parts`,
    ),
  notKept: (cause: unknown) =>
    new SmtpReply(451, '4.3.0 No se pudo guardar; intente de nuevo / Could not be kept; please send again', { cause }),
  full: (cause: unknown) =>
    new SmtpReply(
      452,
      '4.3.1 Sin espacio para correo ilegible; intente mas tarde / No room for unreadable mail; try later',
      { cause },
    ),
  busy: new SmtpReply(
    452,
    '4.3.1 Llega demasiado correo a la vez; intente de nuevo / Too much mail at once; please send again',
  ),
  tooManyConnections: new SmtpReply(
    421,
    '4.7.0 Demasiadas conexiones desde su servidor; intente de nuevo / Too many connections from you; try again',
  ),
  tooSlow: new SmtpReply(421, '4.4.2 El correo tardo demasiado / The mail took too long'),
  closing: new SmtpReply(421, '4.3.2 El servidor se detiene; intente de nuevo / Shutting down; please send again'),
} as const
