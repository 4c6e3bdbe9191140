import { createContext } from 'react';
import type { ReceivedCheck } from '#shared/contract/dossiers.ts';

/** How far the files of the dossier that is shown are known; null for one of our own, whose files are all there. */
export const ReceivedState = createContext<ReceivedCheck['state'] | null>(null);
