/** Source sentences are Spanish; English is translated beside them. `lingui extract` collects both. */
export default {
  sourceLocale: 'es',
  locales: ['es', 'en'],
  catalogs: [{ path: '<rootDir>/src/locales/{locale}', include: ['<rootDir>/src'], exclude: ['**/*.test.*'] }],
  format: 'po',
  formatOptions: { lineNumbers: false },
}
