import { CSPProvider } from '@base-ui/react/csp-provider'
import { Suspense } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import { ToastHost } from '../ui/toast.tsx'
import { CrashGuard } from './crash-guard.tsx'
import { NotFound } from './not-found.tsx'
import { routes } from './routes.tsx'
import { ShowScreen } from './screen.tsx'
import { Waiting } from './waiting.tsx'

/** The frame around every screen. */
export function App() {
  const [path] = useLocation()
  return (
    <CSPProvider disableStyleElements>
      <CrashGuard path={path}>
        <Suspense fallback={<Waiting />}>
          <Switch>
            {routes.map(({ path: pattern, screen }) => (
              <Route key={String(pattern)} path={pattern}>
                <ShowScreen screen={screen} />
              </Route>
            ))}
            <Route>
              <NotFound />
            </Route>
          </Switch>
        </Suspense>
      </CrashGuard>
      <ToastHost />
    </CSPProvider>
  )
}
