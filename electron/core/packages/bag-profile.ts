import type { PackageProblem } from '#shared/errors.ts';
import profile from '../../../resources/bagit-profile.json' with { type: 'json' };
import type { Manifest } from './bag-manifests.ts';
import type { BagSource } from './bag-source.ts';
import { type BagInfo, valuesOf } from './bag-text.ts';
import { codePicture, codePicturePath, shortCode } from './package-code.ts';
import { problem } from './problems.ts';
import type { VolumeLabel } from './volume-label.ts';

type LabelRule = { required: boolean; repeatable: boolean; values?: string[] };

/** Identifier of the profile of this application's own packages. */
export const profileIdentifier = profile['BagIt-Profile-Info']['BagIt-Profile-Identifier'];

/** Whether a bag says it was written by this application. */
export function isOwnBag(info: BagInfo): boolean {
  return valuesOf(info, 'BagIt-Profile-Identifier').includes(profileIdentifier);
}

/** What keeps an own bag from resources/bagit-profile.json, and from what no profile can say. */
export function* profileProblems(
  bag: {
    source: BagSource;
    info: BagInfo;
    manifests: Manifest[];
    version: string;
    digest: string | null;
    volume: VolumeLabel | null;
  },
  picture: string,
): Generator<PackageProblem> {
  const { source, info, manifests } = bag;
  if (!profile['Accept-BagIt-Version'].includes(bag.version))
    yield problem(
      'profile',
      'bagit.txt',
      `phiên bản BagIt phải là ${profile['Accept-BagIt-Version'].join(', ')}`,
    );
  const rules: Record<string, LabelRule> = profile['Bag-Info'];
  for (const [label, rule] of Object.entries(rules)) {
    const values = valuesOf(info, label);
    if (rule.required && values.every(value => value === ''))
      yield problem('profile', 'bag-info.txt', `thiếu mục ${label}`);
    if (!rule.repeatable && values.length > 1)
      yield problem('profile', 'bag-info.txt', `mục ${label} ghi hai lần`);
    if (values.some(value => rule.values?.includes(value) === false))
      yield problem('profile', 'bag-info.txt', `mục ${label} có giá trị lạ`);
  }
  const kinds = [
    { isTag: false, required: profile['Manifests-Required'], allowed: profile['Manifests-Allowed'] },
    { isTag: true, required: profile['Tag-Manifests-Required'], allowed: profile['Tag-Manifests-Allowed'] },
  ];
  for (const { isTag, required, allowed } of kinds) {
    const found = manifests.filter(manifest => manifest.isTag === isTag).map(manifest => manifest.algorithm);
    const prefix = isTag ? 'tagmanifest' : 'manifest';
    for (const algorithm of required)
      if (!found.includes(algorithm)) yield problem('profile', null, `thiếu ${prefix}-${algorithm}.txt`);
    for (const algorithm of found)
      if (!allowed.includes(algorithm)) yield problem('profile', null, `thừa ${prefix}-${algorithm}.txt`);
  }
  for (const name of profile['Tag-Files-Required'])
    if (!source.files.has(name)) yield problem('profile', name, `thiếu ${name}`);
  if (!profile['Allow-Fetch.txt'] && source.files.has('fetch.txt'))
    yield problem('profile', 'fetch.txt', 'không được có fetch.txt');
  const listed = new Set(
    manifests.filter(manifest => manifest.isTag).flatMap(({ hashes }) => [...hashes.keys()]),
  );
  for (const name of source.files.keys()) {
    const isTagFile = !name.startsWith('data/') && !/^tagmanifest-/.test(name) && name !== codePicturePath;
    if (isTagFile && !listed.has(name)) yield problem('profile', name, `${name} không có trong bảng kê`);
  }
  if (
    bag.digest !== null &&
    source.files.has(codePicturePath) &&
    picture !== codePicture(shortCode(bag.volume?.digest ?? bag.digest))
  )
    yield problem('profile', codePicturePath, `mã ghi trong ${codePicturePath} không phải mã của gói này`);
}
