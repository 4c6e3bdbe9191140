import { ActionIcon, Button, NativeSelect, Textarea } from '@mantine/core';
import { IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { councilRoleLabel, councilRoleSchema } from '#shared/domain/council.ts';
import { KeptField } from '../../ui/kept-field.tsx';
import page from '../../ui/page.module.css';
import table from '../../ui/plain-table.module.css';
import classes from './councils.module.css';
import { readMembers } from './member-lines.ts';
import { type CouncilProps, type MemberInput, useCouncilCommands } from './use-council.ts';

const roleData = councilRoleSchema.options.map(role => ({ value: role, label: councilRoleLabel[role] }));

/** The members in the order in which the minutes name them. */
export function MembersPart({ dossier, meeting }: CouncilProps) {
  const { setMembers } = useCouncilCommands(dossier.id);
  const [text, setText] = useState('');
  const isClosed = meeting.decidedAt !== null;
  const members: readonly MemberInput[] = meeting.members;
  const put = (at: number, change: Partial<MemberInput>) =>
    setMembers.mutate(members.map((member, each) => (each === at ? { ...member, ...change } : member)));
  const up = (at: number) =>
    setMembers.mutate(members.toSpliced(at, 1).toSpliced(at - 1, 0, ...members.slice(at, at + 1)));
  const read = readMembers(text);
  return (
    <section className={page.card}>
      <h2>Thành viên hội đồng{members.length > 0 ? ` (${members.length})` : ''}</h2>
      {isClosed ? <p className={classes.small}>Hội đồng đã kết luận. Bỏ kết luận để sửa danh sách.</p> : null}
      {members.length > 0 ? (
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">TT</th>
              <th scope="col">Họ tên</th>
              <th scope="col">Chức danh trong hội đồng</th>
              <th scope="col">Chức vụ, đơn vị</th>
              <th scope="col">
                <span className="visually-hidden">Thao tác</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {members.map(({ id, name, role, office }, at) => (
              <tr key={id}>
                <td>{at + 1}</td>
                <td>
                  <KeptField
                    size="xs"
                    aria-label={`Họ tên thành viên ${at + 1}`}
                    maxLength={300}
                    disabled={isClosed}
                    saved={name}
                    accepts={typed => typed !== ''}
                    onKeep={typed => put(at, { name: typed })}
                  />
                </td>
                <td>
                  <NativeSelect
                    size="xs"
                    aria-label={`Chức danh của ${name}`}
                    disabled={isClosed}
                    value={role}
                    data={roleData}
                    onChange={event => put(at, { role: councilRoleSchema.parse(event.currentTarget.value) })}
                  />
                </td>
                <td>
                  <KeptField
                    size="xs"
                    aria-label={`Chức vụ, đơn vị của ${name}`}
                    maxLength={300}
                    disabled={isClosed}
                    saved={office}
                    onKeep={typed => put(at, { office: typed })}
                  />
                </td>
                <td className={classes.actions}>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    disabled={isClosed || at === 0}
                    aria-label={`Đưa ${name} lên trên`}
                    onClick={() => up(at)}
                  >
                    <IconArrowUp size="1rem" aria-hidden />
                  </ActionIcon>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    disabled={isClosed}
                    aria-label={`Bỏ ${name} khỏi hội đồng`}
                    onClick={() => setMembers.mutate(members.toSpliced(at, 1))}
                  >
                    <IconTrash size="1rem" aria-hidden />
                  </ActionIcon>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {isClosed ? null : (
        <div className={classes.adding}>
          <Textarea
            label="Thêm thành viên"
            description="Mỗi người một dòng: họ tên; chức danh trong hội đồng; chức vụ, đơn vị. Dán được từ Word, Excel."
            placeholder="Trần Quốc Hưng; Chủ tịch; Phó Chủ tịch UBND tỉnh"
            autosize
            minRows={3}
            maxRows={14}
            value={text}
            onChange={event => setText(event.currentTarget.value)}
          />
          <Button
            variant={members.length === 0 ? 'filled' : 'default'}
            leftSection={<IconPlus size="1.125rem" aria-hidden />}
            disabled={read.length === 0}
            loading={setMembers.isPending}
            onClick={() => setMembers.mutate([...members, ...read], { onSuccess: () => setText('') })}
          >
            {read.length > 1 ? `Thêm ${read.length} thành viên` : 'Thêm vào danh sách'}
          </Button>
        </div>
      )}
    </section>
  );
}
