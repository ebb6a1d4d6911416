import type { ToolContext, ToolPointer, ToolState } from './tool.ts'

/** Draws light that fades, for all to see: it changes nothing. */
export function createLaserTool(context: ToolContext): ToolState {
  return { name: 'laser.idle', cursor: 'crosshair', down: (pointer) => pointing(context, pointer) }
}

function pointing(context: ToolContext, start: ToolPointer): ToolState {
  const tell = ({ at }: Pick<ToolPointer, 'at'>, starts: boolean) =>
    context.emit('laser', { at, starts, colour: context.inks().laser })
  return {
    name: 'laser.pointing',
    cursor: 'crosshair',
    enter: () => tell(start, true),
    move(pointer) {
      tell(pointer, false)
      return undefined
    },
    up: () => context.idle(),
  }
}
