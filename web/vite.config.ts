import { gzipSync } from 'node:zlib';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

// A packed twin beside every text file, so that the server never packs anything itself.
function packed(folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) packed(path);
    else if (/\.(js|css|html|svg)$/.test(name)) writeFileSync(`${path}.gz`, gzipSync(readFileSync(path), { level: 9 }));
  }
}

export default defineConfig({
  plugins: [svelte(), svelteTesting(), { name: 'packed', apply: 'build', closeBundle: () => packed('dist') }],
  build: { target: 'es2022', assetsInlineLimit: 0, cssCodeSplit: false },
  server: { fs: { allow: ['..'] } },
  test: {
    projects: [
      { extends: true, test: { name: 'unit', environment: 'jsdom', include: ['src/**/*.test.ts'], setupFiles: ['src/lib/testing/server.ts', 'src/lib/testing/setup.ts'] } },
      { extends: true, test: { name: 'contract', environment: 'node', include: ['contract/**/*.test.ts'], globalSetup: 'filled.ts', testTimeout: 60_000, hookTimeout: 90_000 } },
      { extends: true, test: { name: 'walks', environment: 'node', include: ['walks/**/*.test.ts'], globalSetup: 'filled.ts', testTimeout: 120_000, hookTimeout: 120_000 } },
    ],
  },
});
