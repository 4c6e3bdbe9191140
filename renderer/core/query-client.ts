import { QueryClient } from '@tanstack/react-query';
import { toAppError } from '#shared/contract/errors.ts';
import { isAppError } from '#shared/errors.ts';
import { createSaveWatch } from './save-state.ts';

/**
 * One person works in one workspace, so what was read stays true until a command of this page changes it.
 * `networkMode: 'always'`: the office may be without network, the core never is.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    mutationCache: createSaveWatch(),
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
        retry: (failures, error) => failures < 3 && isAppError(toAppError(error), 'coreLost'),
        retryDelay: 500,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
