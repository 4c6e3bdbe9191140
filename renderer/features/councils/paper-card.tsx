import { Button, FileButton, Textarea } from '@mantine/core';
import { IconDownload, IconExternalLink, IconUpload } from '@tabler/icons-react';
import type { DossierDocument } from '#shared/contract/documents.ts';
import type { Dossier } from '#shared/contract/dossiers.ts';
import { useApi } from '../../core/api.ts';
import { useSaveFile } from '../../core/use-save-file.ts';
import { DateInput } from '../../ui/date-input.tsx';
import { DocumentStateSign } from '../../ui/document-state.tsx';
import { KeptField } from '../../ui/kept-field.tsx';
import { showError, showSaved } from '../../ui/notices.tsx';
import classes from './councils.module.css';
import { usePaperCommands } from './use-papers.ts';

/** One paper: its state, what can be done with it, its number and date, what is asked for it. */
export function PaperCard({ dossier, paper }: { dossier: Dossier; paper: DossierDocument }) {
  const { describe } = usePaperCommands(dossier.id);
  const { name, title, state, number, issuedOn, asks, inputs } = paper;
  return (
    <>
      <div className={classes.head}>
        <h2>{title}</h2>
        <DocumentStateSign state={state} />
      </div>
      {state === 'outdated' ? (
        <p className={classes.plain}>
          {paper.scan
            ? 'Kết quả đã đổi sau khi ký. Lập lại, ký và đính kèm bản mới.'
            : 'Nội dung đã đổi sau khi lập. Lập lại để văn bản đúng với kết quả.'}
        </p>
      ) : null}
      {paper.templateProblem ? (
        <p className={classes.plain}>Mẫu của đơn vị có lỗi: {paper.templateProblem}.</p>
      ) : null}
      <Buttons dossier={dossier} paper={paper} />
      <div className={classes.fields}>
        {number === null ? null : (
          <KeptField
            label="Số, ký hiệu"
            aria-label={`Số, ký hiệu của ${title}`}
            placeholder="05"
            maxLength={100}
            saved={number}
            onKeep={text => describe.mutate({ name, number: text })}
          />
        )}
        <DateInput
          label="Ngày văn bản"
          aria-label={`Ngày của ${title}`}
          value={issuedOn}
          onDay={day => describe.mutate({ name, issuedOn: day })}
        />
        {asks.map(asked =>
          asked.kind === 'lines' ? (
            <Textarea
              key={`${asked.name} ${inputs[asked.name] ?? ''}`}
              className={classes.wide}
              label={asked.label}
              description={asked.hint}
              autosize
              minRows={2}
              maxRows={10}
              maxLength={40_000}
              defaultValue={inputs[asked.name] ?? ''}
              onBlur={({ currentTarget: { value } }) => {
                if (value.trim() !== (inputs[asked.name] ?? ''))
                  describe.mutate({ name, inputs: { [asked.name]: value.trim() } });
              }}
            />
          ) : (
            <KeptField
              key={asked.name}
              label={asked.label}
              description={asked.hint}
              maxLength={500}
              saved={inputs[asked.name] ?? ''}
              onKeep={text => describe.mutate({ name, inputs: { [asked.name]: text } })}
            />
          ),
        )}
      </div>
    </>
  );
}

function Buttons({ dossier, paper }: { dossier: Dossier; paper: DossierDocument }) {
  const { client, shell } = useApi();
  const { build, isBuilding, open, attach, removeScan } = usePaperCommands(dossier.id);
  const { name, title, built, scan, state } = paper;
  const save = useSaveFile({
    name: () => `${name}.docx`,
    write: async target => {
      const [written] = await client.councils.papers.save({ dossierId: dossier.id, names: [name], target });
      if (!written) throw new Error('nothing was written');
      return written;
    },
    onSaved: showSaved,
    onError: showError,
  });
  const look = { size: 'compact-md', variant: 'default' };
  const { pickFiles } = shell;
  const pick = async () => {
    const [path] = (await pickFiles?.()) ?? [];
    if (path !== undefined) await attach(paper, path);
  };
  const attachLook = { ...look, leftSection: <IconUpload size="1rem" aria-hidden /> };
  const attachWords = scan ? 'Thay bản ký' : 'Đính kèm bản ký';
  const canOpen = shell.pickSavePath !== undefined;
  return (
    <div className={classes.buttons}>
      <Button
        {...look}
        variant={state === 'missing' || state === 'outdated' ? 'light' : 'default'}
        disabled={isBuilding}
        aria-label={`${built ? 'Lập lại' : 'Lập'} ${title}`}
        onClick={() => void build([name])}
      >
        {built ? 'Lập lại' : 'Lập văn bản này'}
      </Button>
      {built ? (
        <>
          {canOpen ? (
            <Button
              {...look}
              leftSection={<IconExternalLink size="1rem" aria-hidden />}
              aria-label={`Mở ${title} bằng Word`}
              onClick={() => open.mutate({ name, file: 'built' })}
            >
              Mở bằng Word
            </Button>
          ) : null}
          <Button
            {...look}
            leftSection={<IconDownload size="1rem" aria-hidden />}
            loading={save.isPending}
            aria-label={`${canOpen ? 'Lưu' : 'Tải về'} ${title}`}
            onClick={() => save.mutate()}
          >
            {canOpen ? 'Lưu thành…' : 'Tải về'}
          </Button>
        </>
      ) : null}
      {pickFiles ? (
        <Button
          {...attachLook}
          aria-label={`${attachWords}: ${title}`}
          onClick={() => void pick().catch(showError)}
        >
          {attachWords}
        </Button>
      ) : (
        <FileButton
          accept=".pdf,.jpg,.jpeg,.png,.tif,.tiff"
          onChange={file => file && void attach(paper, file)}
        >
          {props => (
            <Button {...props} {...attachLook} aria-label={`${attachWords}: ${title}`}>
              {attachWords}
            </Button>
          )}
        </FileButton>
      )}
      {scan ? (
        <>
          <a className={classes.link} href={scan.url} target="_blank" rel="noreferrer">
            {scan.name}
          </a>
          <Button {...look} variant="subtle" color="gray" onClick={() => removeScan.mutate(name)}>
            Gỡ bản ký
          </Button>
        </>
      ) : null}
    </div>
  );
}
