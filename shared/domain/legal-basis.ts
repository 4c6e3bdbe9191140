import type { CriteriaSet } from './criteria-set.ts';
import { formatDate } from './vietnamese-date.ts';

/** "Quyết định số 318/QĐ-TTg ngày 08/03/2022 của Thủ tướng Chính phủ, Phụ lục I": the decisions a set rests on. */
export function legalBasisText(legalBasis: CriteriaSet['legalBasis']): string {
  return legalBasis
    .map(({ number, issuer, issuedOn, annex }) =>
      [
        `${number ?? 'Văn bản chưa biết số'}${issuedOn ? ` ngày ${formatDate(issuedOn)}` : ''} của ${issuer}`,
        annex,
      ]
        .filter(Boolean)
        .join(', '),
    )
    .join('; ');
}
