import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { createContext, useContext } from 'react';
import type { Connection } from './connect.ts';

/** What a page needs to talk to the core: the connection, and its procedures as query and mutation options. */
export type Api = Connection & {
  query: ReturnType<typeof createTanstackQueryUtils<Connection['client']>>;
};

export function createApi(connection: Connection): Api {
  return { ...connection, query: createTanstackQueryUtils(connection.client) };
}

const ApiContext = createContext<Api | null>(null);
export const ApiProvider = ApiContext.Provider;

export function useApi(): Api {
  const api = useContext(ApiContext);
  if (api === null) throw new Error('useApi outside of ApiProvider');
  return api;
}
