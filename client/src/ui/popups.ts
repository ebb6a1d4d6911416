/** All that opens over a screen; `later-popups.ts` loads it when the screen stands, or is asked for one of them. */
export { DialogFrameFull, DialogSheetFull } from './dialog-full.tsx'
export { MenuAtFull } from './menu-at-full.tsx'
export { MenuFull } from './menu-full.tsx'
export { PopoverAtFull } from './popover-at-full.tsx'
export { PopoverFull } from './popover-full.tsx'
export { ToastHostFull } from './toast-full.tsx'
