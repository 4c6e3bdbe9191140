import { ActionIcon, FileButton, TextInput } from '@mantine/core';
import { IconArrowBackUp, IconPencil, IconReplace, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { Evidence } from '#shared/contract/evidence.ts';
import { useApi } from '../../core/api.ts';
import { showError } from '../../ui/notices.tsx';
import classes from './evidence-side.module.css';
import { useReplace } from './use-replace.ts';

type Props = {
  dossierId: string;
  evidence: Evidence;
  readOnly: boolean;
  isRenaming: boolean;
  onRenaming: (isRenaming: boolean) => void;
  onRename: (name: string) => void;
  onRemove: () => void;
  onRestore: () => void;
};

/** The name of a file and what can be done with the whole of it. */
export function FileHead(props: Props) {
  const { evidence, readOnly, isRenaming, onRenaming, onRemove, onRestore } = props;
  if (isRenaming && !readOnly) return <NameField {...props} />;
  return (
    <div className={classes.head}>
      <h2 className={classes.title}>{evidence.name}</h2>
      {readOnly ? null : evidence.removedAt !== null ? (
        <Tool label="Lấy lại tệp này" onClick={onRestore} Icon={IconArrowBackUp} />
      ) : (
        <>
          <Tool label="Đổi tên (F2)" onClick={() => onRenaming(true)} Icon={IconPencil} />
          <ReplaceTool {...props} />
          <Tool label="Xóa khỏi hồ sơ (Delete), lấy lại được" onClick={onRemove} Icon={IconTrash} />
        </>
      )}
    </div>
  );
}

type ToolProps = { label: string; onClick: () => void; Icon: typeof IconPencil };

function Tool({ label, onClick, Icon }: ToolProps) {
  return (
    <ActionIcon variant="subtle" color="gray" aria-label={label} title={label} onClick={onClick}>
      <Icon size="1.125rem" />
    </ActionIcon>
  );
}

function ReplaceTool({ dossierId, evidence }: Props) {
  const { shell } = useApi();
  const replace = useReplace(dossierId, evidence);
  const label = 'Thay bằng tệp khác, giữ bản cũ';
  const { pickFiles } = shell;
  if (pickFiles) {
    const pick = async () => {
      const [path] = await pickFiles();
      if (path !== undefined) await replace(path);
    };
    return <Tool label={label} Icon={IconReplace} onClick={() => void pick().catch(showError)} />;
  }
  return (
    <FileButton onChange={file => file && void replace(file)}>
      {({ onClick }) => <Tool label={label} Icon={IconReplace} onClick={onClick} />}
    </FileButton>
  );
}

function NameField({ evidence, onRenaming, onRename }: Props) {
  const [name, setName] = useState(evidence.name);
  const end = (isKept: boolean) => {
    onRenaming(false);
    if (isKept && name.trim() !== '' && name.trim() !== evidence.name) onRename(name.trim());
  };
  return (
    <TextInput
      aria-label="Tên tệp"
      value={name}
      maxLength={300}
      autoFocus
      onFocus={event => event.currentTarget.setSelectionRange(0, Math.max(0, name.lastIndexOf('.')))}
      onChange={event => setName(event.currentTarget.value)}
      onBlur={() => end(true)}
      onKeyDown={event => {
        if (event.key === 'Enter') end(true);
        if (event.key === 'Escape') end(false);
      }}
    />
  );
}
