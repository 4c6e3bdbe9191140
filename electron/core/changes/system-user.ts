import { userInfo } from 'node:os';

/** The name somebody signed in to this machine with; empty where the system does not tell. */
export function systemUser(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
