import { type Settings, settingsSchema } from '#shared/contract/settings.ts';
import type { Db } from '../workspace/database.ts';
import { listSettings, putSetting } from './settings-sql.ts';

export type SettingsService = ReturnType<typeof createSettingsService>;

/** What the office says of itself; the papers and the history of changes take it from here. */
export function createSettingsService({ db }: { db: Db }) {
  function get(): Settings {
    const kept = listSettings(db);
    const of = (name: keyof Settings) => kept.get(name) ?? '';
    return {
      person: of('person'),
      office: of('office'),
      parentOffice: of('parentOffice'),
      place: of('place'),
      signer: of('signer'),
      signerTitle: of('signerTitle'),
    };
  }

  return {
    get,
    change(given: { [K in keyof Settings]?: string | undefined }): Settings {
      db.transaction(() => {
        for (const name of settingsSchema.keyof().options) {
          const value = given[name];
          if (value !== undefined) putSetting(db, name, value.normalize('NFC'));
        }
      })();
      return get();
    },
  };
}
