import { fileURLToPath } from 'node:url'
import { constants } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compression, defineAlgorithm } from 'vite-plugin-compression2'
import { VitePWA } from 'vite-plugin-pwa'
import { chunkGroups, lanePage, preloadChunk } from './vite.chunks.ts'

/** Nearly as small as the utmost, in a tenth of the time: the first `npm start` waits for it. */
const BROTLI_QUALITY = 9

const server = 'http://127.0.0.1:4321'

export default defineConfig({
  plugins: [
    react(),
    preloadChunk('base'),
    lanePage(),
    VitePWA({
      strategies: 'generateSW',
      // platform/service-worker.ts registers it, where the browser allows one, and asks before a new one takes over
      injectRegister: false,
      registerType: 'prompt',
      includeManifestIcons: false,
      manifest: {
        name: 'Brownpaper',
        short_name: 'Brownpaper',
        description: 'Samen de klantreis op bruin papier',
        lang: 'nl',
        start_url: '/',
        display: 'standalone',
        background_color: '#f7f2e9',
        theme_color: '#fffdf9',
        icons: [
          { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
        ],
      },
      workbox: {
        globPatterns: ['**/*.{html,js,css,svg,woff2,webmanifest}'],
        // the shell is index.html for every address; the reader of PDFs is fetched by who chooses one
        globIgnores: ['lane.html', 'assets/pdf-*.js'],
        navigateFallback: '/index.html',
        // what the server answers itself must never come from the shell
        navigateFallbackDenylist: [/^\/api\//, /^\/sync\//, /^\/healthz/, /^\/readyz/, /^\/metrics/],
        cleanupOutdatedCaches: true,
      },
    }),
    // packed once here, not by the server for everyone who comes
    compression({
      include: /assets\/.*\.(js|css|svg)$/,
      threshold: 1024,
      algorithms: [
        defineAlgorithm('brotli', { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
        defineAlgorithm('gzip', { level: 9 }),
      ],
      logLevel: 'silent',
    }),
  ],
  resolve: {
    // Yjs logs for its own debugging alone; the way for browsers brings tools for their pages along
    alias: [{ find: /^lib0\/logging$/, replacement: fileURLToPath(import.meta.resolve('lib0/logging')) }],
  },
  build: {
    outDir: 'dist',
    // files of their own: a font or a face in a data: address would need a looser content policy
    assetsInlineLimit: 0,
    // browsers that know none fetch the same files a little later
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: { groups: chunkGroups() },
        // the first file names all that may come later: a letter less of their hashes is one less 300 times
        entryFileNames: 'assets/[name]-[hash:7].js',
        chunkFileNames: 'assets/[name]-[hash:7].js',
        assetFileNames: 'assets/[name]-[hash:7][extname]',
      },
    },
  },
  server: {
    port: 5173,
    proxy: {
      '/api': { target: server },
      '/sync': { target: server, ws: true },
    },
  },
})
