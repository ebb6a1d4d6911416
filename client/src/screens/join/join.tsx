import '../../i18n/later/join.ts'
import { normaliseCode } from '@brownpaper/shared/base/ids'
import { useSyncExternalStore } from 'react'
import { SplitPage } from '../../look/split-page.tsx'
import { CodeForm } from './code-form.tsx'
import { codeInHash } from './join-steps.ts'
import { JoinWithCode } from './join-with-code.tsx'

/** From a link or a typed code to the place where one works. */
export function Join() {
  const hash = useSyncExternalStore(subscribeHash, () => window.location.hash)
  const typed = codeInHash(hash)
  const code = typed === undefined ? undefined : normaliseCode(typed)
  return (
    <SplitPage>
      {code === undefined ? (
        <CodeForm onCode={showCode} />
      ) : (
        <JoinWithCode key={code} code={code} onOtherCode={forgetCode} />
      )}
    </SplitPage>
  )
}

function subscribeHash(changed: () => void): () => void {
  window.addEventListener('hashchange', changed)
  return () => window.removeEventListener('hashchange', changed)
}

// the code stands in the fragment: it never leaves the browser with the address, and a reload keeps it
function showCode(code: string): void {
  window.location.hash = encodeURIComponent(code)
}

function forgetCode(): void {
  window.location.hash = ''
}
