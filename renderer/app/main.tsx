import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '../ui/tokens.css';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { ApiProvider, createApi } from '../core/api.ts';
import { connect } from '../core/connect.ts';
import { styleNonce } from '../core/nonce.ts';
import { readAgainWhenOthersChange } from '../core/other-windows.ts';
import { createQueryClient } from '../core/query-client.ts';
import { readAgainWhenBack } from '../core/read-again.ts';
import { applyTextScale } from '../core/settings.ts';
import { ignoreStrayDrops } from '../ui/drop-area.tsx';
import { App } from './app.tsx';
import { Crashed } from './crashed.tsx';
import { theme } from './theme.ts';

const colorSchemes = localStorageColorSchemeManager({ key: 'ho-so-ntm.color-scheme' });

applyTextScale();
ignoreStrayDrops();
const element = document.getElementById('root');
if (element === null) throw new Error('index.html has no #root');
const root = createRoot(element, {
  // React has taken the page away by then; what was typed is kept in the workspace.
  onUncaughtError: error => {
    console.error(error);
    root.render(<Crashed error={error} />);
  },
});
const connection = connect();
const cache = createQueryClient();
readAgainWhenBack(connection.status, cache);
readAgainWhenOthersChange(cache);
root.render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      colorSchemeManager={colorSchemes}
      getStyleNonce={() => styleNonce}
    >
      <QueryClientProvider client={cache}>
        <ApiProvider value={createApi(connection)}>
          <Router hook={useHashLocation}>
            <App />
          </Router>
        </ApiProvider>
      </QueryClientProvider>
      <Notifications position="bottom-center" limit={4} />
    </MantineProvider>
  </StrictMode>,
);
