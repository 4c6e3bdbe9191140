import { Button } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useRef } from 'react';
import { type DroppedFile, pickedFiles } from '../../core/dropped-files.ts';
import { Answer } from '../../ui/answer.tsx';
import { DropArea } from '../../ui/drop-area.tsx';
import page from '../../ui/page.module.css';
import { PickPackagesButton } from './pick-packages-button.tsx';
import { VerifyList } from './verify-list.tsx';
import { VerifyOne } from './verify-one.tsx';
import classes from './verify-page.module.css';
import { useVerdicts, useVerify, useVerifyQueue } from './verify-queue.ts';

/** Judges packages without opening them, one or a whole folder: nothing of them enters the workspace. */
export function VerifyPage() {
  const queue = useVerifyQueue();
  const verdicts = useVerdicts();
  const { verify } = useVerify();
  const [first, ...others] = queue;
  const verifyAll = (files: readonly (File | string)[]) => {
    if (files.length > 0) void verify(files);
  };
  return (
    <DropArea
      label="Thả các gói .zip hoặc cả thư mục vào đây để kiểm tra"
      onDropped={({ files }) => verifyAll(packagesOf(files))}
    >
      <div className={page.page} style={{ maxWidth: others.length > 0 ? undefined : '52rem' }}>
        <Answer
          detail="Kiểm tra gói có nguyên vẹn không: đủ tệp, đúng mã kiểm tra từng tệp, không bị sửa sau khi xuất. Gói không được thêm vào danh sách hồ sơ."
          action={
            <>
              <PickPackagesButton label="Chọn gói để kiểm tra" onPick={verifyAll} />
              <PickFolder onFiles={verifyAll} />
            </>
          }
        >
          {headline(queue.length, verdicts)}
        </Answer>
        {first && others.length === 0 ? <VerifyOne verifying={first} /> : null}
        {others.length > 0 ? <VerifyList queue={queue} verdicts={verdicts} /> : null}
        {first ? null : (
          <section className={classes.empty}>
            <IconShieldCheck aria-hidden className={classes.emptyIcon} />
            <p>Kéo thả các gói .zip hoặc cả thư mục chứa gói vào đây, hoặc bấm “Chọn gói để kiểm tra”.</p>
          </section>
        )}
      </div>
    </DropArea>
  );
}

function headline(count: number, verdicts: ReturnType<typeof useVerdicts>): string {
  if (count === 0) return 'Kiểm tra gói hồ sơ';
  const bad = verdicts.filter(({ result }) => !result.valid).length;
  if (verdicts.length < count)
    return count === 1 ? 'Kiểm tra gói hồ sơ' : `Đang kiểm tra: xong ${verdicts.length}/${count} gói.`;
  const [only] = verdicts;
  if (count > 1)
    return bad === 0
      ? `Cả ${count} gói đều hợp lệ.`
      : `${bad}/${count} gói không hợp lệ hoặc không đọc được.`;
  if (!only) return '';
  const { valid, errors, warnings } = only.result;
  if (errors.some(({ code }) => code === 'zipLocked' || code === 'zipPassword')) return 'Gói có mật khẩu.';
  if (!valid) return `Gói không hợp lệ: ${errors.length} lỗi.`;
  return warnings.length > 0
    ? `Gói hợp lệ, có ${warnings.length} điều cần lưu ý.`
    : 'Gói hợp lệ, còn nguyên vẹn.';
}

/** One file may be anything; of many only what ends like a package, so that a folder may hold other things too. */
function packagesOf(files: readonly DroppedFile[]): File[] {
  const all = files.map(({ file }) => file);
  return all.length === 1 ? all : all.filter(({ name }) => /\.zip$/i.test(name));
}

function PickFolder({ onFiles }: { onFiles: (files: File[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button variant="default" onClick={() => input.current?.click()}>
        Chọn cả thư mục
      </Button>
      <input
        ref={element => {
          input.current = element;
          // React knows no such attribute.
          element?.setAttribute('webkitdirectory', '');
        }}
        type="file"
        multiple
        hidden
        aria-label="Chọn thư mục chứa các gói"
        onChange={event => {
          const files = pickedFiles([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
          onFiles(packagesOf(files));
        }}
      />
    </>
  );
}
