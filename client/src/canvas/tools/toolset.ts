import { aiming } from './aiming.ts'
import { createConnectorTool } from './connector-tool.ts'
import { createEraserTool, erasing } from './eraser-tool.ts'
import { createHandTool } from './hand-tool.ts'
import { createLaserTool } from './laser-tool.ts'
import type { Toolset } from './machine.ts'
import { panning, pinching } from './navigating.ts'
import { createPenTool } from './pen-tool.ts'
import { createPlacingTool } from './placing-tool.ts'
import { createSelectTool } from './select-tool.ts'
import { createShapeTool } from './shape-tool.ts'

const tools: Toolset['tools'] = {
  select: createSelectTool,
  hand: createHandTool,
  pen: (context) => createPenTool(context, 'pen'),
  highlighter: (context) => createPenTool(context, 'highlighter'),
  eraser: createEraserTool,
  laser: createLaserTool,
  connector: createConnectorTool,
  rectangle: (context) => createShapeTool(context, 'rectangle'),
  ellipse: (context) => createShapeTool(context, 'ellipse'),
  diamond: (context) => createShapeTool(context, 'diamond'),
  triangle: (context) => createShapeTool(context, 'triangle'),
  line: (context) => createShapeTool(context, 'line'),
  arrow: (context) => createShapeTool(context, 'arrow'),
  text: (context) => createPlacingTool(context, 'text'),
  note: (context) => createPlacingTool(context, 'note'),
  emoji: (context) => createPlacingTool(context, 'emoji'),
  comment: (context) => createPlacingTool(context, 'comment'),
  frame: (context) => createPlacingTool(context, 'frame'),
}

/** All tools, one a line, and the gestures that every tool gives way to. */
export const toolset: Toolset = { tools, aiming, erasing, panning, pinching }
