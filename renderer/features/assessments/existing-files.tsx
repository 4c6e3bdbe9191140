import { Button, Popover, TextInput } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Dossier, IndicatorRow } from '#shared/contract/dossiers.ts';
import type { Evidence } from '#shared/contract/evidence.ts';
import { compareVietnamese, matchesFolded } from '#shared/domain/vietnamese.ts';
import { useApi } from '../../core/api.ts';
import { useEditEvidence } from '../../core/use-edit-evidence.ts';
import { FileIcon } from '../../ui/file-icon.tsx';
import { showError } from '../../ui/notices.tsx';
import classes from './evidence-part.module.css';

type Props = { dossier: Dossier; row: IndicatorRow; onShow: (evidenceId: string) => void };

/** As many as anybody looks through; a word more finds the rest. */
const maxShown = 40;

/** Gives a file of the dossier to one indicator more. */
export function ExistingFiles({ dossier, row, onShow }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="bottom-end" width="26rem" trapFocus withinPortal>
      <Popover.Target>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconLink size="1rem" aria-hidden />}
          title="Dùng một tệp đã có trong hồ sơ cho chỉ tiêu này"
          onClick={() => setIsOpen(!isOpen)}
        >
          Chọn từ minh chứng đã có
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Choice dossier={dossier} row={row} onShow={onShow} onEnd={() => setIsOpen(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}

function Choice({ dossier, row, onShow, onEnd }: Props & { onEnd: () => void }) {
  const { query } = useApi();
  const [search, setSearch] = useState('');
  const { edit } = useEditEvidence(dossier.id);
  const { data = [] } = useQuery(query.evidence.list.queryOptions({ input: { dossierId: dossier.id } }));
  const found = data
    .filter(({ indicators }) => !indicators.includes(row.code))
    .filter(each => matchesFolded(search, wordsOf(each)))
    .sort((a, b) => a.indicators.length - b.indicators.length || compareVietnamese(a.name, b.name));
  const choose = async ({ id, name }: Evidence) => {
    onEnd();
    try {
      await edit({
        what: `Gắn “${name}” vào ${row.code}`,
        items: [{ evidenceId: id, link: [{ code: row.code }] }],
      });
      onShow(id);
    } catch (error) {
      showError(error);
    }
  };
  return (
    <>
      <TextInput
        aria-label="Tìm trong minh chứng đã có"
        placeholder="Tìm theo tên, số, trích yếu – không cần dấu"
        value={search}
        data-autofocus
        onChange={event => setSearch(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.key === 'Enter' && found[0]) void choose(found[0]);
        }}
      />
      <ul className={classes.choice} aria-label="Minh chứng đã có">
        {found.slice(0, maxShown).map(each => (
          <li key={each.id}>
            <button type="button" className={classes.open} onClick={() => void choose(each)}>
              <FileIcon name={each.name} />
              <span className={classes.words}>
                <span className={classes.name}>{each.name}</span>
                <span className={classes.about}>
                  {[
                    each.number && `Số ${each.number}`,
                    each.indicators.length === 0 ? 'chưa gắn chỉ tiêu' : each.indicators.join(', '),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p className={classes.about} role="status">
        {found.length === 0
          ? 'Không có tệp nào khớp.'
          : found.length > maxShown
            ? `Hiện ${maxShown}/${found.length} tệp, hãy gõ thêm để tìm.`
            : `${found.length} tệp`}
      </p>
    </>
  );
}

function wordsOf({ name, number, subject, issuer }: Evidence): string {
  return [name, number, subject, issuer].filter(Boolean).join(' ');
}
