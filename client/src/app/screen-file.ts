/** A file with a screen in it, fetched when it is first asked for. */
export type ScreenFile<File> = {
  /** The same promise until it fails; then the next call tries again. */
  fetch(): Promise<File>
  /** Undefined until it has come. */
  readonly here: File | undefined
}

export function screenFile<File>(load: () => Promise<File>): ScreenFile<File> {
  let here: File | undefined
  let coming: Promise<File> | undefined
  return {
    fetch() {
      coming ??= load().then(
        (file) => {
          here = file
          return file
        },
        (error: unknown) => {
          coming = undefined
          throw error
        },
      )
      return coming
    },
    get here() {
      return here
    },
  }
}
