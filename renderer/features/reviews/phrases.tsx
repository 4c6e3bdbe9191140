import { ActionIcon, Button, Popover } from '@mantine/core';
import { IconQuote, IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useApi } from '../../core/api.ts';
import { showError } from '../../ui/notices.tsx';
import classes from './phrases.module.css';

/** Sentences to begin with; they become the reviewer's own when used. */
const suggestions = [
  'Đề nghị bổ sung văn bản có chữ ký và dấu.',
  'Số liệu trong minh chứng chưa khớp với số liệu tự đánh giá.',
  'Minh chứng chưa đúng nội dung chỉ tiêu, đề nghị thay.',
  'Văn bản ban hành ngoài thời gian đánh giá.',
  'Bản quét mờ, đề nghị quét lại.',
];

type Props = {
  opened: boolean;
  onOpened: (opened: boolean) => void;
  disabled: boolean;
  /** What stands in the field, to be kept as a sentence to use again. */
  present: string;
  onUse: (text: string) => void;
};

/** Sentences to use again, the most used first; arrows move, Enter puts in, Delete forgets. */
export function Phrases({ opened, onOpened, disabled, present, onUse }: Props) {
  const { client, query } = useApi();
  const cache = useQueryClient();
  const list = useRef<HTMLUListElement>(null);
  const { data: own = [] } = useQuery({ ...query.reviews.phrases.list.queryOptions(), enabled: opened });
  const changed = () => cache.invalidateQueries({ queryKey: query.reviews.phrases.list.key() });
  const common = { onSuccess: changed, onError: (error: unknown) => showError(error) };
  const count = useMutation({
    ...common,
    mutationFn: (text: string) => client.reviews.phrases.use({ text }),
  });
  const forget = useMutation({
    ...common,
    mutationFn: (text: string) => client.reviews.phrases.remove({ text }),
  });
  const known = new Set(own.map(({ text }) => text));
  const offered = suggestions.filter(text => !known.has(text));
  const kept = present.trim();
  useEffect(() => {
    if (!opened) return;
    const timer = setTimeout(() => list.current?.querySelector<HTMLElement>('[data-phrase]')?.focus(), 60);
    return () => clearTimeout(timer);
  }, [opened]);

  const use = (text: string) => {
    onOpened(false);
    count.mutate(text);
    onUse(text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    const all = [...(list.current?.querySelectorAll<HTMLElement>('[data-phrase]') ?? [])];
    const at = all.findIndex(each => each.contains(document.activeElement));
    all[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
  };
  return (
    <Popover
      opened={opened}
      onChange={onOpened}
      position="top-start"
      width={380}
      trapFocus
      returnFocus
      withinPortal
    >
      <Popover.Target>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconQuote size="1rem" aria-hidden />}
          disabled={disabled}
          title="Câu mẫu hay dùng (P, hoặc Alt+P khi đang gõ)"
          onClick={() => onOpened(!opened)}
        >
          Câu mẫu
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.drop ?? ''} aria-label="Câu mẫu">
        <ul className={classes.list} ref={list} onKeyDown={onKeyDown}>
          {own.map(({ text }) => (
            <li key={text} className={classes.line}>
              <button
                type="button"
                data-phrase
                className={classes.phrase}
                onClick={() => use(text)}
                onKeyDown={event => {
                  if (event.key === 'Delete') forget.mutate(text);
                }}
              >
                {text}
              </button>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={`Bỏ câu “${text}”`}
                title="Bỏ câu này (Delete)"
                onClick={() => forget.mutate(text)}
              >
                <IconTrash size="1rem" />
              </ActionIcon>
            </li>
          ))}
          {offered.length > 0 ? <li className={classes.head}>Gợi ý</li> : null}
          {offered.map(text => (
            <li key={text} className={classes.line}>
              <button type="button" data-phrase className={classes.phrase} onClick={() => use(text)}>
                {text}
              </button>
            </li>
          ))}
          {kept !== '' && !known.has(kept) && kept.length <= 1000 ? (
            <li className={classes.keep}>
              <button
                type="button"
                data-phrase
                className={classes.phrase}
                onClick={() => {
                  count.mutate(kept);
                  onOpened(false);
                }}
              >
                <b>Giữ để dùng lại:</b> {kept}
              </button>
            </li>
          ) : null}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}
