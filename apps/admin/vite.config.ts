import { tanstackRouter } from '@tanstack/router-plugin/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { linguiCatalogues, linguiMacros } from './build/lingui.ts'

const here = import.meta.dirname

/** Where `npm run dev` runs the server. */
const api = process.env.MESA_API ?? 'http://127.0.0.1:8080'
const proxied = ['/trpc', '/api', '/files']

export default defineConfig({
  root: here,
  plugins: [
    tanstackRouter({
      target: 'react',
      autoCodeSplitting: true,
      routesDirectory: `${here}/src/routes`,
      generatedRouteTree: `${here}/src/route-tree.gen.ts`,
      semicolons: false,
      quoteStyle: 'single',
      enableRouteGeneration: !process.env.VITEST,
    }),
    linguiMacros(),
    linguiCatalogues(),
    react(),
  ],
  server: { port: 5173, proxy: Object.fromEntries(proxied.map((path) => [path, { target: api }])) },
  build: {
    target: 'es2023',
    // The content security policy forbids inline scripts and data: fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Icons weigh less together than as a hundred files that every list of what to fetch names one by one.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'icons', test: /@tabler/ }] } } },
  },
})
