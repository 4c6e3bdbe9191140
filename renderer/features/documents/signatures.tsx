import { IconCertificate } from '@tabler/icons-react';
import type { PdfSignature } from '#shared/contract/documents.ts';
import { formatDateTime } from '../../core/format.ts';
import classes from './documents.module.css';

/** What a PDF says of the signatures in it. */
export function Signatures({ signatures }: { signatures: readonly PdfSignature[] }) {
  if (signatures.length === 0)
    return <p className={classes.small}>Tệp PDF không có chữ ký số (bản quét chữ ký tay thì không có).</p>;
  return (
    <ul className={classes.signatures}>
      {signatures.map(signature => (
        <li key={`${signature.signer} ${signature.signedAt} ${signature.coversWhole}`}>
          <IconCertificate aria-hidden size="1.1rem" />
          <span>
            Chữ ký số: <b>{signature.signer ?? 'không rõ người ký'}</b>
            {signature.organisation ? `, ${signature.organisation}` : ''}
            {signature.signedAt ? `, ghi ký lúc ${formatDateTime(signature.signedAt)}` : ''}.{' '}
            {signature.problem
              ? `Có lỗi: ${signature.problem}.`
              : signature.coversWhole
                ? 'Phủ toàn bộ tệp.'
                : 'Không phủ toàn bộ tệp: có phần được thêm sau khi ký.'}{' '}
            <em>Chưa kiểm chứng chuỗi chứng thư.</em>
          </span>
        </li>
      ))}
    </ul>
  );
}
