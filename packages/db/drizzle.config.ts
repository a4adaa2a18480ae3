import { defineConfig } from 'drizzle-kit'

// `pnpm --filter @mesa/db generate` writes the next migration; it only ever adds files.
export default defineConfig({ dialect: 'sqlite', schema: './src/schema/index.ts', out: './migrations' })
