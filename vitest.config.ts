import { existsSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

const everywhere = '{packages,apps,deployments,bench,e2e,scripts}/**'
const pure = [`${everywhere}/*.test.ts`, `${everywhere}/*.test.tsx`]
const adminConfig = './apps/admin/vite.config.ts'
const never = ['**/node_modules/**', '**/dist/**', '**/dist-*/**']

export default defineConfig({
  test: {
    // Two cores are what the slowest machine has that we promise anything for.
    maxWorkers: 2,
    projects: [
      {
        ...(existsSync(new URL(adminConfig, import.meta.url)) && { extends: adminConfig }),
        test: {
          name: 'admin',
          root: '.',
          include: ['apps/admin/src/**/*.test.ts', 'apps/admin/src/**/*.test.tsx'],
          exclude: never,
          environment: 'happy-dom',
        },
      },
      {
        test: {
          name: 'unit',
          include: pure,
          exclude: [...never, 'apps/admin/**'],
          // A real database with its disk: slow on a loaded machine, never wrong for it.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.e2e.ts'],
          exclude: never,
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
