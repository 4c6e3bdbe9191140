import { Button, Checkbox, Collapse, NumberInput, PasswordInput, Select } from '@mantine/core';
import { IconAdjustments } from '@tabler/icons-react';
import { useState } from 'react';
import type { Dossier } from '#shared/contract/dossiers.ts';
import { type ExportOptions, newPasswordSchema } from '#shared/contract/packages.ts';
import { sizeText } from '#shared/domain/size-text.ts';
import { rowsOf } from '../../core/dossier-rows.ts';
import page from '../../ui/page.module.css';
import classes from './export-options.module.css';

/** What was chosen, with what was typed and is not complete yet. */
export type ExportChoice = {
  size: string;
  ownMegabytes: number | null;
  password: string;
  repeated: string;
  withoutPersonal: boolean;
};

export const plainChoice: ExportChoice = {
  size: 'whole',
  ownMegabytes: 500,
  password: '',
  repeated: '',
  withoutPersonal: false,
};

/** Sizes by what they are for. A mail grows by a third on its way. */
const sizes = [
  { value: 'whole', label: 'Không chia, một tệp', bytes: null },
  { value: 'mail', label: 'Gửi thư điện tử: mỗi tập 18 MB', bytes: 18_000_000 },
  { value: 'chat', label: 'Gửi Zalo: mỗi tập 1 GB', bytes: 1_000_000_000 },
  { value: 'fat32', label: 'USB định dạng FAT32: mỗi tập dưới 4 GB', bytes: 2 ** 32 - 1 },
  { value: 'own', label: 'Cỡ khác…', bytes: null },
] as const;

/** What the core is asked for; a text: why it cannot be yet. */
export function optionsOf({
  size,
  ownMegabytes,
  password,
  repeated,
  withoutPersonal,
}: ExportChoice): ExportOptions | string {
  const chosen = sizes.find(({ value }) => value === size);
  const volumeBytes = size === 'own' ? Math.round((ownMegabytes ?? 0) * 1_000_000) : (chosen?.bytes ?? null);
  if (volumeBytes !== null && volumeBytes < 1_000_000) return 'Cỡ mỗi tập phải từ 1 MB trở lên.';
  if (password !== '' && !newPasswordSchema.safeParse(password).success)
    return 'Mật khẩu cần từ 8 ký tự, chỉ gồm chữ không dấu, chữ số và ký hiệu, không có dấu cách.';
  if (password !== repeated) return 'Hai lần nhập mật khẩu chưa giống nhau.';
  return { volumeBytes, password: password === '' ? null : password, withoutPersonal };
}

type Props = { dossier: Dossier; choice: ExportChoice; onChange: (choice: ExportChoice) => void };

/** How the package is written; closed it says in one line what is chosen. */
export function ExportOptionsCard({ dossier, choice, onChange }: Props) {
  const [isOpen, setOpen] = useState(false);
  const options = optionsOf(choice);
  const set = (change: Partial<ExportChoice>) => onChange({ ...choice, ...change });
  return (
    <section className={page.card} aria-label="Cách xuất gói">
      <div className={classes.head}>
        <span>
          <b>Cách xuất:</b>{' '}
          {typeof options === 'string' ? <span className={classes.fault}>{options}</span> : summary(options)}
        </span>
        <Button
          variant="subtle"
          size="compact-md"
          leftSection={<IconAdjustments size="1.125rem" aria-hidden />}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? 'Thu gọn' : 'Chia tập, mật khẩu, bản sao…'}
        </Button>
      </div>
      <Collapse expanded={isOpen}>
        <div className={classes.fields}>
          <Select
            label="Chia thành các tập"
            description="Mỗi tập kiểm tra riêng được; để cùng một thư mục rồi mở một tập bất kỳ."
            data={sizes.map(({ value, label }) => ({ value, label }))}
            value={choice.size}
            allowDeselect={false}
            onChange={size => set({ size: size ?? 'whole' })}
          />
          {choice.size === 'own' ? (
            <NumberInput
              label="Cỡ mỗi tập (MB)"
              description="1 MB là một triệu byte."
              min={1}
              max={20_000}
              decimalSeparator=","
              thousandSeparator="."
              value={choice.ownMegabytes ?? ''}
              onChange={value => set({ ownMegabytes: typeof value === 'number' ? value : null })}
            />
          ) : null}
          <PasswordInput
            label="Mật khẩu (không bắt buộc)"
            description="Ứng dụng không lưu mật khẩu; quên thì phải xuất lại. Tên tệp trong gói vẫn xem được."
            autoComplete="new-password"
            maxLength={99}
            value={choice.password}
            onChange={event => set({ password: event.currentTarget.value })}
          />
          <PasswordInput
            label="Nhập lại mật khẩu"
            description="Nơi nhận giải nén bằng 7-Zip, WinRAR hoặc mở bằng Hồ sơ NTM."
            autoComplete="new-password"
            maxLength={99}
            disabled={choice.password === ''}
            error={
              choice.repeated !== '' && choice.repeated !== choice.password ? 'Chưa giống lần đầu' : undefined
            }
            value={choice.repeated}
            onChange={event => set({ repeated: event.currentTarget.value })}
          />
          <Checkbox
            className={classes.wide}
            label="Bản sao không có dữ liệu cá nhân"
            description={personalText(dossier)}
            checked={choice.withoutPersonal}
            onChange={event => set({ withoutPersonal: event.currentTarget.checked })}
          />
        </div>
      </Collapse>
    </section>
  );
}

function summary({ volumeBytes, password, withoutPersonal }: ExportOptions): string {
  return [
    withoutPersonal ? 'bản sao không có dữ liệu cá nhân' : 'đủ hồ sơ',
    volumeBytes === null ? 'một tệp' : `chia tập ${sizeText(volumeBytes)}`,
    password === null ? 'không mật khẩu' : 'có mật khẩu',
  ].join(', ');
}

function personalText(dossier: Dossier): string {
  const marked = rowsOf(dossier).flatMap(row => row.evidence.filter(({ personal }) => personal !== null));
  const count = new Set(marked.map(({ id }) => id)).size;
  const left =
    count === 0
      ? 'Chưa tệp minh chứng nào được đánh dấu có dữ liệu cá nhân; chỉ bỏ các văn bản, bản ký'
      : `Bỏ ${count} tệp minh chứng đã đánh dấu có dữ liệu cá nhân cùng các văn bản, bản ký`;
  return `${left}; ghi rõ trong bản sao. Không tính là lần trình. Lời ghi chú, giải trình vẫn còn: hãy xem lại trước khi gửi.`;
}
