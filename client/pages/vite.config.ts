import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Pages for tests and measurements, built of the product's own modules; no user ever gets them. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  publicDir: false,
  plugins: [react()],
  build: {
    assetsInlineLimit: 0,
    emptyOutDir: true,
    rolldownOptions: { input: { text: 'text/index.html' } },
  },
})
