import { type CouncilRole, councilRoleLabel, councilRoleSchema } from '#shared/domain/council.ts';
import { foldVietnamese } from '#shared/domain/vietnamese.ts';
import type { MemberInput } from './use-council.ts';

const roles = councilRoleSchema.options.map(role => [foldVietnamese(councilRoleLabel[role]), role] as const);

/**
 * Members as they are typed or pasted from a decision: a line each, name, role and office separated by tabs,
 * semicolons or commas. The role may stand anywhere behind the name; without one it is a plain member.
 */
export function readMembers(text: string): MemberInput[] {
  return text
    .split(/\r?\n/)
    .map(line => line.replace(/^\s*\d{1,3}[.)\t]\s*/, '').trim())
    .filter(Boolean)
    .flatMap(line => {
      const [name = '', ...others] = (/[\t;]/.test(line) ? line.split(/[\t;]/) : line.split(','))
        .map(part => part.replace(/\s+/g, ' ').trim())
        .filter(Boolean);
      const at = others.findIndex(part => roleOf(part) !== undefined);
      const role = roleOf(others[at] ?? '') ?? 'member';
      const office = others.filter((_, index) => index !== at).join(', ');
      const bare = name.replace(/^(?:ông|bà|đồng chí|đ\/c)\s+/iu, '');
      return bare === '' ? [] : [{ id: null, name: bare, role, office }];
    });
}

/** "Chủ tịch hội đồng", "Phó chủ tịch HĐ", "ủy viên thư ký": a role in the council, not a post in an office. */
function roleOf(text: string): CouncilRole | undefined {
  const folded = foldVietnamese(text)
    .replace(/\b(?:hoi dong|hd)\b.*$/, '')
    .replace(/^uy vien thu ky$|^uy vien, thu ky$/, 'thu ky')
    .trim();
  return roles.find(([label]) => label === folded)?.[1];
}
