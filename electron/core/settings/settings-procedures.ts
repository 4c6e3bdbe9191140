import type { Procedures } from '../procedures.ts';
import type { SettingsService } from './settings-service.ts';

export function settingsProcedures({ os }: Procedures, settings: SettingsService) {
  return {
    get: os.settings.get.handler(() => settings.get()),
    change: os.settings.change.handler(({ input }) => settings.change(input)),
  };
}
