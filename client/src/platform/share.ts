export type Shared = 'shared' | 'cancelled' | 'failed'

/** Whether this browser has a share sheet (phones over https mostly). */
export function canShare(): boolean {
  return typeof navigator.share === 'function'
}

/** Opens the share sheet for a link. Ask `canShare` first; call it from a press. */
export async function shareLink(link: { title: string; url: string }): Promise<Shared> {
  try {
    await navigator.share(link)
    return 'shared'
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'cancelled' : 'failed'
  }
}
