import { asId, type SupportedSystem, type SystemId } from '@mesa/core'

/** The products that Sistemas Cardón sells and supports. */
export const systems: SupportedSystem[] = [
  {
    id: asId('contabilidad'),
    name: 'Contabilidad',
    aliases: [
      'contabilidad',
      'póliza contable',
      'pólizas contables',
      'póliza de diario',
      'balanza',
      'balance general',
      'estados financieros',
      'estado de resultados',
      'catálogo de cuentas',
      'DIOT',
      'accounting',
      'trial balance',
    ],
    currentVersion: '12.4',
  },
  {
    id: asId('nomina'),
    name: 'Nómina',
    aliases: [
      'nómina',
      'nóminas',
      'recibo de nómina',
      'finiquito',
      'aguinaldo',
      'prenómina',
      'IMSS',
      'SUA',
      'vales de despensa',
      'payroll',
    ],
    currentVersion: '9.1',
  },
  {
    id: asId('facturacion'),
    name: 'Facturación',
    aliases: [
      'facturación',
      'factura',
      'facturas',
      'facturar',
      'CFDI',
      'timbrado',
      'timbrar',
      'complemento de pago',
      'nota de crédito',
      'carta porte',
      'invoice',
      'invoicing',
    ],
    currentVersion: '7.2',
  },
  {
    id: asId('produccion'),
    name: 'Producción',
    aliases: [
      'producción',
      'orden de producción',
      'órdenes de producción',
      'lista de materiales',
      'explosión de materiales',
      'piso de producción',
      'production order',
      'work order',
    ],
    currentVersion: '5.3',
  },
  {
    id: asId('inventarios'),
    name: 'Inventarios',
    aliases: ['inventario', 'inventarios', 'existencias', 'kardex', 'almacén', 'almacenes', 'inventory'],
    currentVersion: '6.0',
  },
  {
    id: asId('bancos'),
    name: 'Bancos',
    aliases: ['bancos', 'cheque', 'cheques', 'chequera', 'conciliación bancaria', 'conciliación', 'estado de cuenta'],
    currentVersion: '4.8',
  },
]

/** Finds a system by its id; the deployment's own texts name only systems that exist. */
export function systemOf(id: SystemId): SupportedSystem {
  const found = systems.find((system) => system.id === id)
  if (!found) throw new RangeError(`no system ${id}`)
  return found
}
