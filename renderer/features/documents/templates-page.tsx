import { Button, FileButton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { DocumentFieldView, DocumentTemplate } from '#shared/contract/documents.ts';
import type { Dossier } from '#shared/contract/dossiers.ts';
import { useApi } from '../../core/api.ts';
import { useFileSource } from '../../core/file-source.ts';
import { paths } from '../../core/paths.ts';
import { Answer } from '../../ui/answer.tsx';
import { Failure } from '../../ui/failure.tsx';
import { showDone, showError } from '../../ui/notices.tsx';
import page from '../../ui/page.module.css';
import { Waiting } from '../../ui/waiting.tsx';
import classes from './documents.module.css';

/** The templates in use, how an office puts its own in their places, and what they may say. */
export function TemplatesPage({ dossier }: { dossier: Dossier }) {
  const { query } = useApi();
  const templates = useQuery(query.documents.templates.queryOptions());
  const fields = useQuery(query.documents.fields.queryOptions());
  if (templates.error) return <Failure error={templates.error} onRetry={() => void templates.refetch()} />;
  if (!templates.data || !fields.data) return <Waiting />;
  const unit = dossier.unit.village === null ? 'commune' : 'village';
  return (
    <div className={page.scroll}>
      <div className={page.page}>
        <Answer
          action={
            <Button component={Link} href={paths.documents(dossier.id)} variant="default">
              Về trang Văn bản
            </Button>
          }
          detail="Lấy mẫu ra, sửa trong Word, rồi chọn lại tệp đã sửa. Mẫu dùng cho mọi hồ sơ trên máy này."
        >
          Mẫu văn bản của đơn vị
        </Answer>
        <section className={page.card}>
          <h2>Mẫu đang dùng</h2>
          <table className={classes.list}>
            <thead>
              <tr>
                <th scope="col">Văn bản</th>
                <th scope="col">Mẫu</th>
                <th scope="col">Việc</th>
              </tr>
            </thead>
            <tbody>
              {templates.data
                .filter(({ units }) => units.includes(unit))
                .map(template => (
                  <TemplateRow key={template.name} template={template} />
                ))}
            </tbody>
          </table>
        </section>
        <section className={page.card}>
          <h2>Các trường dùng được trong mẫu</h2>
          <p className={page.muted}>
            Viết trường trong ngoặc nhọn. Danh sách và điều kiện viết mở, đóng:{' '}
            {'{#tieu_chi}{ten}{/tieu_chi}'}; trong bảng, đặt dấu mở ở ô đầu và dấu đóng ở ô cuối của dòng lặp.
          </p>
          <FieldTree fields={fields.data} />
        </section>
      </div>
    </div>
  );
}

function FieldTree({ fields }: { fields: readonly DocumentFieldView[] }) {
  return (
    <ul className={classes.tree}>
      {fields.map(({ name, words, kind, fields: inner }) => (
        <li key={name}>
          <code className={classes.tag}>
            {kind === 'list' || kind === 'yesNo' ? `{#${name}}…{/${name}}` : `{${name}}`}
          </code>{' '}
          {words}
          {inner.length > 0 ? <FieldTree fields={inner} /> : null}
        </li>
      ))}
    </ul>
  );
}

function TemplateRow({ template }: { template: DocumentTemplate }) {
  const { name, title, own, problem } = template;
  const { client, query, shell } = useApi();
  const cache = useQueryClient();
  const sourceOf = useFileSource();
  const changed = () => cache.invalidateQueries({ queryKey: query.documents.key() });
  const onError = (error: unknown) => showError(error);
  const take = useMutation({
    mutationFn: async () => {
      const target = await shell.pickSavePath?.(`mau-${name}.docx`);
      if (shell.pickSavePath && !target) return null;
      return client.documents.takeTemplate({ name, target: target ?? null });
    },
    onSuccess: written => {
      if (!written) return;
      if (shell.showInFolder) return showDone(`Đã ghi mẫu ${written.path}`);
      const link = document.createElement('a');
      link.href = `files/exports/${encodeURIComponent(written.fileName)}`;
      link.download = written.fileName;
      link.click();
    },
    onError,
  });
  const use = useMutation({
    mutationFn: async (file: File | string) => {
      const signal = new AbortController().signal;
      const source = typeof file === 'string' ? { path: file } : await sourceOf(file, { signal });
      return client.documents.replaceTemplate({ name, source });
    },
    onSuccess: () => {
      showDone(`Từ nay ${title} dùng mẫu của đơn vị.`);
      return changed();
    },
    onError,
  });
  const drop = useMutation({
    mutationFn: () => client.documents.dropTemplate({ name }),
    onSuccess: changed,
    onError,
  });
  const restore = useMutation({
    mutationFn: () => client.documents.restoreTemplate({ name }),
    onSuccess: changed,
    onError,
  });
  const look = { variant: 'default', size: 'compact-sm' };
  const { pickFiles } = shell;
  const pick = async () => {
    const [path] = (await pickFiles?.()) ?? [];
    if (path !== undefined) use.mutate(path);
  };
  return (
    <tr>
      <th scope="row">{title}</th>
      <td>
        {own === 'used' ? 'Của đơn vị' : 'Có sẵn'}
        {problem ? <span className={classes.warning}> {problem}</span> : null}
      </td>
      <td>
        <div className={classes.buttons}>
          <Button
            {...look}
            loading={take.isPending}
            onClick={() => take.mutate()}
            aria-label={`Lấy mẫu ra để sửa: ${title}`}
          >
            Lấy mẫu ra để sửa
          </Button>
          {pickFiles ? (
            <Button
              {...look}
              onClick={() => void pick().catch(showError)}
              aria-label={`Dùng mẫu của đơn vị: ${title}`}
            >
              Dùng mẫu của đơn vị
            </Button>
          ) : (
            <FileButton accept=".docx" onChange={file => file && use.mutate(file)}>
              {props => (
                <Button {...props} {...look} aria-label={`Dùng mẫu của đơn vị: ${title}`}>
                  Dùng mẫu của đơn vị
                </Button>
              )}
            </FileButton>
          )}
          {own === 'used' ? (
            <Button {...look} onClick={() => drop.mutate()} aria-label={`Về mẫu có sẵn: ${title}`}>
              Về mẫu có sẵn
            </Button>
          ) : null}
          {own === 'setAside' ? (
            <Button
              {...look}
              onClick={() => restore.mutate()}
              aria-label={`Dùng lại mẫu của đơn vị: ${title}`}
            >
              Dùng lại mẫu của đơn vị
            </Button>
          ) : null}
        </div>
      </td>
    </tr>
  );
}
