import type { ReportTemplate } from './report-template.ts'

/** Facturación: stamping, cancelling, complements, printing. */
export const invoicingReports: ReportTemplate[] = [
  {
    key: 'stamp-rejected',
    system: 'facturacion',
    subject: 'Rechazan la factura {invoice} al timbrar',
    text: [
      'Buen día.',
      'Desde temprano no pasa el timbrado de la factura {invoice} para {buyer}. Dice que el domicilio fiscal del receptor no corresponde con su RFC, pero el cliente me mandó su constancia y es el mismo código postal.',
      'El camión ya está cargado y no sale sin factura. Les dejo el XML que genera el sistema.',
    ],
    call: 'No puede timbrar la {invoice} de {buyer}: marca que el domicilio fiscal del receptor no corresponde. Tiene el embarque detenido. Ya revisó la constancia y coincide.',
    criterion: 'nomina-o-factura',
    attachment: {
      filename: '{invoice}.xml',
      mimeType: 'application/xml',
      content:
        '<?xml version="1.0" encoding="UTF-8"?>\n<borrador folio="{invoice}" total="{amount}" estado="sin timbrar"/>\n',
    },
    note: 'El código postal está bien; el nombre del receptor trae "SA DE CV" y el padrón lo quiere sin régimen. Pasó igual la semana pasada con otro cliente.',
    answer:
      'Revisé el XML: el código postal es correcto, lo que rechazan es el nombre del receptor. Debe capturarse sin el régimen societario (sin "SA de CV") y tal como aparece en la constancia. Lo corregí en su catálogo de clientes y la {invoice} ya timbró; puede imprimirla desde Documentos emitidos.',
  },
  {
    key: 'no-stamps-left',
    system: 'facturacion',
    subject: 'SIN TIMBRES!! no podemos facturar',
    text: [
      'no deja facturar, sale q no hay timbres disponibles y acabamos de pagar un paquete el lunes. tengo clientes formados en caja',
      'urge porfavor',
    ],
    call: 'Caja de sucursal {branch} no puede facturar, el sistema dice que no hay timbres. Asegura que pagaron un paquete esta semana. Hay clientes esperando.',
    criterion: 'nomina-o-factura',
    answer:
      'El paquete estaba pagado pero se había cargado a la matriz. Ya asigné los timbres a la sucursal {branch}; cierre la ventana de facturación y vuelva a abrirla para que tome el saldo. Quedaron más de 900 disponibles.',
  },
  {
    key: 'cancellation-receipt',
    system: 'facturacion',
    subject: 'No llega el acuse de cancelación',
    text: [
      'Buenas tardes:',
      'Cancelamos la factura {invoice} por error en el precio y la sustituimos por la {otherInvoice}. El cliente ya aceptó en el buzón, pero en el sistema sigue como "en proceso" y no aparece el acuse.',
      '¿Hay que esperar o se puede forzar la consulta?',
    ],
    asked:
      'Para revisarlo necesito saber qué motivo de cancelación eligieron (01 a 04) y la hora aproximada en que su cliente aceptó. ¿Me lo puede confirmar?',
    told: 'Fue el motivo 01, con relación. El cliente me reenvió el correo de aceptación, dice 11:40 de la mañana.',
    answer:
      'Gracias. La aceptación estaba registrada; faltaba que el sistema volviera a consultar el estado. Lo ejecuté desde Facturas > Consultar cancelaciones y el acuse de la {invoice} ya está en su carpeta. Desde hoy la consulta quedó programada cada hora.',
  },
  {
    key: 'payment-complement',
    system: 'facturacion',
    subject: 'Complemento de pago con dos facturas',
    text: [
      'Hola, tengo un depósito de {amount} que cubre la {invoice} completa y una parte de la {otherInvoice}. Al hacer el complemento de pago me pone todo en la primera y el saldo queda negativo.',
      '¿Cómo se reparte? Ya intenté capturarlo dos veces.',
      'Gracias.',
    ],
    call: 'Depósito de {amount} que paga dos facturas ({invoice} y parte de {otherInvoice}). El complemento lo aplica todo a la primera. Pide que le expliquen cómo repartirlo.',
    season: 'month_end',
    answer:
      'En la pantalla del complemento, antes de guardar, presione Documentos relacionados y agregue las dos facturas; en la columna Importe pagado escriba lo que corresponde a cada una. El saldo insoluto se calcula solo. Los dos intentos anteriores estaban sin timbrar y los eliminé para que no estorben.',
  },
  {
    key: 'logo-cut',
    system: 'facturacion',
    subject: 'El logo sale cortado en el PDF',
    text: [
      'Buen día, cambiamos de imagen y subimos el logotipo nuevo pero en el PDF de las facturas sale cortado de abajo. En pantalla se ve bien. No es urgente pero los clientes ya preguntaron si es factura falsa :)',
    ],
    answer:
      'El formato reserva un espacio de 180 × 60 puntos y su imagen es más alta. La ajusté conservando la proporción y generé de nuevo el PDF de la {invoice} como muestra. Si prefieren el logotipo más grande, podemos cambiar al formato con encabezado doble.',
  },
  {
    key: 'waybill-permit',
    system: 'facturacion',
    subject: 'Carta porte no acepta la placa del remolque',
    text: [
      'Necesitamos emitir la carta porte de un viaje que sale esta noche y el sistema marca que la placa del remolque tiene un formato que no es válido. Es un remolque con placas nuevas, de seis caracteres.',
      'Sin el documento el operador no puede cruzar la caseta de revisión. Quedo al pendiente del teléfono.',
    ],
    call: 'Carta porte: no acepta la placa del remolque (placas nuevas, 6 caracteres). El viaje sale hoy en la noche.',
    criterion: 'nomina-o-factura',
    asked:
      '¿La placa se capturó con guion o con espacio? Mándeme por favor una foto de la tarjeta de circulación del remolque.',
    told: 'Con guion, como viene en la tarjeta. Le mando la foto por WhatsApp.',
    answer:
      'Era el guion: la placa va sin guiones ni espacios. La corregí en el catálogo de remolques y la carta porte ya quedó timbrada. También agregué un aviso en la captura para que no vuelva a guardarse con guion.',
  },
  {
    key: 'mail-not-sent',
    system: 'facturacion',
    subject: 'Clientes dicen que no reciben sus facturas',
    text: [
      'Qué tal. Desde el cambio de contraseña del correo (hace {few} días) ningún cliente recibe su factura. El sistema dice "enviado" pero no llega nada, ni a spam.',
      'Ya van {few} que nos llaman molestos.',
    ],
    call: 'Las facturas no llegan por correo a los clientes desde que cambiaron la contraseña de su cuenta. El sistema las marca como enviadas.',
    answer:
      'El servidor de salida seguía con la contraseña anterior. La actualicé con la que me dictó por teléfono y reenvié las 37 facturas que estaban detenidas. El estado "enviado" se refería a la cola interna; en la versión que instalaremos el lunes dirá "en espera" mientras no salga.',
  },
  {
    key: 'credit-note-tax',
    system: 'facturacion',
    subject: 'nota de credito con iva al 8',
    text: [
      'una pregunta. en la frontera la nota de crédito debe llevar iva 8 pero el sistema me la pone al 16 aunq la factura {invoice} si salio al 8. es config o hay q hacerlo manual?',
    ],
    answer:
      'La nota de crédito toma la tasa del concepto "Devoluciones", que estaba al 16 %. Lo cambié para que herede la tasa de la factura relacionada. Haga de nuevo la nota de la {invoice} y verifique que salga al 8 %; no hace falta capturar nada a mano.',
  },
]
