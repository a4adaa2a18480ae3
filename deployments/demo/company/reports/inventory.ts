import type { ReportTemplate } from './report-template.ts'

/** Inventarios: stock, counts, transfers. */
export const inventoryReports: ReportTemplate[] = [
  {
    key: 'stock-after-cut',
    system: 'inventarios',
    subject: 'Existencias no cuadran después del corte',
    text: [
      'Buenas, hicimos inventario físico el domingo y después de aplicar el ajuste las existencias de {product} quedaron peor: teníamos 420 y ahora marca 840.',
      'Creo que se aplicó dos veces.',
    ],
    call: 'Después del inventario físico, {product} quedó al doble (840 en vez de 420). Cree que el ajuste se aplicó dos veces.',
    answer:
      'Así fue: el ajuste se aplicó desde dos computadoras con un minuto de diferencia. Revertí el segundo y comparé los 312 artículos contra su conteo; todos coinciden. Desde la versión 6.0 el sistema bloquea la segunda aplicación, y ustedes ya la tienen instalada desde hoy.',
  },
  {
    key: 'transfer-in-transit',
    system: 'inventarios',
    subject: 'Traspaso que nunca llegó',
    text: [
      'Tengo un traspaso a la sucursal {branch} que sigue "en tránsito" desde hace {few} días y la mercancía ya está allá. No me deja recibirlo, dice que el almacén está bloqueado.',
    ],
    call: 'Traspaso a sucursal {branch} sigue en tránsito desde hace {few} días; la mercancía ya llegó. Marca almacén bloqueado.',
    asked: '¿En la sucursal {branch} dejaron un conteo físico abierto? Se ve en Inventarios > Conteos, con un candado.',
    told: 'Sí, hay uno de hace dos semanas que nadie terminó. ¿Lo puedo cancelar?',
    answer:
      'Sí, al no tener capturas se cancela sin consecuencias; ya lo hice. El almacén quedó libre y recibí el traspaso con la fecha en que llegó la mercancía, para que el kardex salga en orden.',
  },
  {
    key: 'negative-stock',
    system: 'inventarios',
    subject: 'Kardex en negativo',
    text: [
      'Me salen {few} artículos con kardex negativo y no sé desde cuándo. ¿Hay forma de saber qué documento lo causó?',
    ],
    answer:
      'Sí: en el kardex, el botón "Primer negativo" lleva al documento exacto. En sus {few} artículos fueron ventas capturadas antes que la entrada de compra, el mismo día. Ordené los movimientos por hora y todos quedaron en positivo.',
  },
  {
    key: 'barcode-labels',
    system: 'inventarios',
    subject: 'Etiquetas con código que no lee',
    text: [
      'Las etiquetas que imprime el módulo de inventarios no las lee el escáner de la caja; las de fábrica sí. Cambiamos el rollo por uno más chico hace {few} días.',
    ],
    call: 'El escáner no lee las etiquetas que imprimen ellos. Cambiaron a un rollo más chico hace {few} días.',
    answer:
      'El código se imprimía demasiado angosto para el rollo nuevo. Cambié el formato a 50 × 25 mm con código de alta densidad; imprima una de prueba y verifique que pase en la caja. Las anteriores pueden reimprimirse por bloque.',
  },
]
