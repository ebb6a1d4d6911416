import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Both peers as pages of their own, with the fonts that Excalidraw asks its own host for. */
export default defineConfig({
  plugins: [react()],
  publicDir: 'node_modules/@excalidraw/excalidraw/dist/prod',
  define: { 'process.env.IS_PREACT': '"false"' },
  build: { outDir: 'dist', rollupOptions: { input: ['tldraw.html', 'excalidraw.html'] } },
})
