/** Two soft notes, a third apart, that fade: heard in a room without startling anyone. */
const NOTES = [
  { hertz: 659.3, afterS: 0 },
  { hertz: 523.3, afterS: 0.35 },
] as const
const LOUDNESS = 0.14
const FADE_S = 1.6

let context: AudioContext | undefined

/** Browsers let a page sound only after somebody touched it: from the first touch on it is ready. */
export function readyChime(): () => void {
  const touched = () => {
    context ??= openContext()
    void context?.resume()
  }
  const events = ['pointerdown', 'keydown'] as const
  for (const event of events) window.addEventListener(event, touched, { passive: true })
  return () => {
    for (const event of events) window.removeEventListener(event, touched)
  }
}

/** Sounds where the browser lets it; silent where it does not. */
export function chime(): void {
  context ??= openContext()
  if (context === undefined) return
  const ready = context
  void ready.resume().then(() => {
    for (const { hertz, afterS } of NOTES) play(ready, hertz, ready.currentTime + afterS)
  })
}

function openContext(): AudioContext | undefined {
  return 'AudioContext' in window ? new AudioContext() : undefined
}

function play(audio: AudioContext, hertz: number, at: number): void {
  const note = new OscillatorNode(audio, { type: 'sine', frequency: hertz })
  const loudness = new GainNode(audio, { gain: 0 })
  loudness.gain.setValueAtTime(0, at)
  loudness.gain.linearRampToValueAtTime(LOUDNESS, at + 0.02)
  loudness.gain.exponentialRampToValueAtTime(0.0001, at + FADE_S)
  note.connect(loudness).connect(audio.destination)
  note.start(at)
  note.stop(at + FADE_S)
}
