import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { preloadChunk } from './vite.chunks.ts'

/** The page that measures the board: the users' modules in a bundle of its own, so that theirs stays as it is. */
export default defineConfig({
  plugins: [react(), preloadChunk('main')],
  publicDir: false,
  build: {
    outDir: 'dist-bench',
    assetsDir: 'bench-assets',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: { input: 'bench.html' },
  },
})
