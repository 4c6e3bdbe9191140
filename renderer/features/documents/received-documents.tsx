import { useLocation } from 'wouter';
import type { DossierDocument } from '#shared/contract/documents.ts';
import type { Dossier } from '#shared/contract/dossiers.ts';
import { paths } from '../../core/paths.ts';
import { Answer } from '../../ui/answer.tsx';
import { SplitView } from '../../ui/split-view.tsx';
import { DocumentList } from './document-list.tsx';
import { DocumentPreview } from './document-preview.tsx';
import classes from './documents.module.css';
import { listMark } from './list-mark.ts';
import { Signatures } from './signatures.tsx';

type Props = { dossier: Dossier; list: readonly DossierDocument[]; name: string | undefined };

/** The papers that came with a package, and the chosen one beside them: to be read, not changed. */
export function ReceivedDocuments({ dossier, list, name }: Props) {
  const [, navigate] = useLocation();
  // What nobody asked for and nobody sent is no line of a reviewer's list.
  const shown = list.filter(({ required, state }) => required || state !== 'missing');
  const chosen =
    shown.find(each => each.name === name) ?? shown.find(({ state }) => state !== 'missing') ?? shown[0];
  if (shown.length === 0)
    return (
      <div className={classes.main}>
        <Answer detail={noneDetail(dossier)}>Gói hồ sơ này không kèm văn bản nào.</Answer>
      </div>
    );
  return (
    <SplitView
      name="documents"
      initial={0.5}
      sideLabel="Văn bản đang chọn"
      side={chosen ? <ReceivedSide key={chosen.name} dossierId={dossier.id} document={chosen} /> : null}
    >
      <div className={classes.main}>
        <Answer detail={['Hồ sơ nhận từ nơi khác nên chỉ xem được.', listMark(list)].join(' ')}>
          {headline(shown)}
        </Answer>
        <DocumentList
          documents={shown}
          chosen={chosen?.name}
          isReceived
          onChoose={next => navigate(paths.documents(dossier.id, next), { replace: true })}
        />
      </div>
    </SplitView>
  );
}

function ReceivedSide({ dossierId, document }: { dossierId: string; document: DossierDocument }) {
  return (
    <div className={classes.side}>
      <h2 className={classes.title}>{document.title}</h2>
      {document.state === 'missing' ? (
        <p className={classes.warning}>Bộ tiêu chí yêu cầu văn bản này nhưng gói không có.</p>
      ) : document.scan === null && document.needsSignature ? (
        <p className={classes.warning}>Gói chỉ có bản lập, chưa có bản đã ký.</p>
      ) : null}
      {document.scan?.signatures ? <Signatures signatures={document.scan.signatures} /> : null}
      <DocumentPreview dossierId={dossierId} document={document} />
    </div>
  );
}

function headline(shown: readonly DossierDocument[]): string {
  const missing = shown.filter(({ state }) => state === 'missing').length;
  const unsigned = shown.filter(
    ({ required, state, needsSignature }) => required && state === 'built' && needsSignature,
  ).length;
  const there = `Gói có ${shown.length - missing} văn bản`;
  const parts = [
    missing > 0 ? `thiếu ${missing} văn bản bắt buộc` : '',
    unsigned > 0 ? `${unsigned} văn bản chưa có bản ký` : '',
  ].filter(Boolean);
  return parts.length === 0 ? `${there}, đủ và đã ký.` : `${there}; ${parts.join(', ')}.`;
}

function noneDetail({ submissions }: Dossier): string {
  return submissions.some(({ isCopy }) => isCopy)
    ? 'Đây là bản sao không có dữ liệu cá nhân, văn bản không đưa vào bản sao.'
    : 'Nếu hồ sơ được mở bằng phiên bản cũ của ứng dụng, mở lại gói để xem văn bản.';
}
