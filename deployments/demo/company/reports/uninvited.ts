/** Mail from people who are no customer yet, and from programs. */
export interface UninvitedMail {
  key: string
  from: { name: string; address: string }
  subject: string
  text: string[]
  /** Does it open an incident? What a mail server reports about mail is only counted. */
  opens: boolean
  /** The address by which we know this person, who writes from another one. */
  knownAs?: string
}

export const strangersMails: UninvitedMail[] = [
  {
    key: 'stranger-price',
    from: { name: 'Ivonne Paredes', address: 'ivonne@taquizaslaposta.example' },
    subject: 'Precio de facturación',
    text: ['Hola, me recomendaron su sistema de facturación. Somos dos personas. ¿Cuánto cuesta y si incluye ayuda?'],
    opens: true,
  },
  {
    key: 'stranger-used-licence',
    from: { name: 'Gilberto M.', address: 'gilmo88@correolibre.example' },
    subject: 'me pasaron un sistema suyo',
    text: [
      'compre un negocio y venia con su programa de inventarios, pide una clave. ustedes me la pueden dar? no tengo contrato pero si hay q pagar diganme cuanto',
    ],
    opens: true,
  },
  {
    key: 'stranger-private-address',
    from: { name: 'Rosa Duarte', address: 'rosy.duarte.c@correolibre.example' },
    subject: 'Recibos en blanco',
    text: [
      'Soy Rosa, de Empaques Tetabiate. Nuestro correo no funciona y escribo desde mi correo personal. No puedo imprimir los recibos de nómina, sale la hoja en blanco. ¿Me ayudan?',
    ],
    opens: true,
    knownAs: 'rosa.duarte@tetabiate.example',
  },
  {
    key: 'stranger-vacancy',
    from: { name: 'Kevin Duarte Lucero', address: 'kevin.dl@correolibre.example' },
    subject: 'Solicitud de prácticas profesionales',
    text: [
      'Buenas tardes, soy estudiante de sistemas y me interesa hacer mis prácticas con ustedes a partir de enero. Quedo atento.',
    ],
    opens: true,
  },
]

export const automaticMails: UninvitedMail[] = [
  {
    key: 'automatic-vacation',
    from: { name: 'Leticia Nava', address: 'leticia.nava@lacteosmatape.example' },
    subject: 'Respuesta automática: Reporte recibido',
    text: ['Estaré fuera de la oficina esta semana. Para pagos urgentes escriba a Sergio Tapia.'],
    opens: true,
  },
  {
    key: 'automatic-full-mailbox',
    from: { name: 'Mail Delivery System', address: 'mailer-daemon@cuchuta.example' },
    subject: 'Undelivered Mail Returned to Sender',
    text: ['No se pudo entregar su mensaje. El buzón del destinatario está lleno (552 5.2.2).'],
    opens: false,
  },
  {
    key: 'automatic-out-of-office',
    from: { name: 'Colin Hargrove', address: 'colin.hargrove@saguaropeak.example' },
    subject: 'Out of Office: your report',
    text: ['I am traveling and will answer on Monday. For anything about payments please write to Brenda Salido.'],
    opens: true,
  },
  {
    key: 'automatic-newsletter',
    from: { name: 'Boletín Papelero', address: 'no-reply@boletinpapelero.example' },
    subject: 'Ofertas de la semana en tóner y etiquetas',
    text: ['Hasta 30 % en rollos térmicos. Si no desea recibir este boletín, use la liga al pie.'],
    opens: true,
  },
]
