import type { AccountRow } from './account-row.ts'

/** Customers with a Premium policy in force. */
export const premiumRows: AccountRow[] = [
  {
    name: 'Empaques Tetabiate',
    domain: 'tetabiate',
    city: 'Ciudad Obregón',
    systems: ['contabilidad', 'nomina', 'facturacion', 'produccion', 'inventarios'],
    policies: [{ plan: 'premium', days: [-210, 155], covers: ['contabilidad', 'nomina', 'facturacion'] }],
    contacts: [
      ['Rosa Duarte', 'Contadora general'],
      ['Rogelio Félix', 'Jefe de planta'],
      ['Mireya Soto', 'Auxiliar administrativa'],
    ],
    branch: 'Empaque 2, Valle del Yaqui',
  },
  {
    name: 'Maquilados Vícam Norte',
    domain: 'vicamnorte',
    city: 'Hermosillo',
    systems: ['nomina', 'facturacion', 'produccion', 'inventarios'],
    policies: [{ plan: 'premium', days: [-120, 245] }],
    contacts: [
      ['Héctor Buelna', 'Gerente de planta'],
      ['Paola Gámez', 'Recursos humanos'],
      ['Rubén Islas', 'Sistemas'],
    ],
    branch: 'Nave 4, Parque Industrial El Torote',
  },
  {
    name: 'Plásticos Sibiri',
    domain: 'plasticossibiri',
    city: 'Hermosillo',
    systems: ['contabilidad', 'facturacion', 'produccion', 'inventarios'],
    policies: [{ plan: 'premium', days: [-300, 65] }],
    contacts: [
      ['Norma Castillo', 'Administración'],
      ['Ulises Robles', 'Supervisor de turno'],
    ],
  },
  {
    name: 'Lácteos Mátape',
    domain: 'lacteosmatape',
    city: 'Hermosillo',
    systems: ['contabilidad', 'nomina', 'facturacion', 'produccion', 'inventarios', 'bancos'],
    policies: [{ plan: 'premium', days: [-45, 320] }],
    contacts: [
      ['Sergio Tapia', 'Contralor'],
      ['Leticia Nava', 'Cuentas por pagar'],
      ['Omar Rentería', 'Encargado de bodega'],
    ],
    branch: 'Planta pasteurizadora',
  },
  {
    name: 'Granos Huiribis',
    domain: 'huiribis',
    city: 'Ciudad Obregón',
    systems: ['contabilidad', 'facturacion', 'inventarios', 'bancos'],
    policies: [{ plan: 'premium', days: [-340, 19] }],
    contacts: [
      ['Alma Corral', 'Contadora'],
      ['Efraín Mora', 'Básculas'],
    ],
  },
  {
    name: 'Transportes Batamote',
    domain: 'batamote',
    city: 'Nogales',
    systems: ['contabilidad', 'nomina', 'facturacion', 'bancos'],
    policies: [{ plan: 'premium', days: [-95, 270] }],
    contacts: [
      ['Graciela Ortiz', 'Auxiliar administrativa'],
      ['Martín Yescas', 'Gerente administrativo'],
    ],
    branch: 'Patio Imuris',
  },
  {
    name: 'Farmacias Yoreme Salud',
    domain: 'yoremesalud',
    city: 'Navojoa',
    systems: ['contabilidad', 'nomina', 'facturacion', 'inventarios'],
    policies: [{ plan: 'premium', days: [-180, 185] }],
    contacts: [
      ['Irma Valenzuela', 'Contadora general'],
      ['Joel Armenta', 'Coordinador de sucursales'],
    ],
    branch: 'Sucursal Mercado',
  },
  {
    name: 'Quail Ridge Assembly de México',
    domain: 'quailridge',
    city: 'Nogales',
    systems: ['nomina', 'facturacion', 'produccion', 'inventarios'],
    policies: [{ plan: 'premium', days: [-150, 215] }],
    contacts: [
      ['Megan Whitlock', 'Plant controller', 'en'],
      ['Darren Poole', 'Production manager', 'en'],
      ['Adriana Quiroz', 'Recursos humanos'],
    ],
  },
  {
    name: 'Minerales Sierra Tepúe',
    domain: 'sierratepue',
    city: 'Caborca',
    systems: ['contabilidad', 'nomina', 'facturacion', 'bancos'],
    policies: [{ plan: 'premium', days: [-20, 345] }],
    contacts: [
      ['César Murrieta', 'Contador'],
      ['Dora Elena Pacheco', 'Tesorería'],
    ],
    branch: 'Unidad minera',
  },
  {
    name: 'Autopartes Ráfaga Verde',
    domain: 'rafagaverde',
    city: 'Hermosillo',
    systems: ['contabilidad', 'nomina', 'facturacion', 'inventarios', 'bancos'],
    policies: [
      { plan: 'premium', days: [-395, -31], state: 'ended' },
      { plan: 'premium', days: [-30, 335] },
    ],
    contacts: [
      ['Silvia Peralta', 'Cuentas por cobrar'],
      ['Noé Lagarda', 'Gerente'],
    ],
  },
  {
    name: 'Panificadora Trigal Seri',
    domain: 'trigalseri',
    city: 'Hermosillo',
    systems: ['nomina', 'facturacion', 'produccion'],
    policies: [{ plan: 'premium', days: [-350, 9], covers: ['nomina', 'facturacion'] }],
    contacts: [
      ['Yolanda Bracamontes', 'Administradora'],
      ['Gerardo Ruelas', 'Jefe de turno'],
    ],
  },
  {
    name: 'Colegio Lomas del Cardonal',
    domain: 'lomascardonal',
    city: 'Hermosillo',
    systems: ['contabilidad', 'nomina', 'facturacion'],
    policies: [{ plan: 'premium', days: [-75, 290] }],
    contacts: [['Patricia Monge', 'Administración escolar']],
  },
]
