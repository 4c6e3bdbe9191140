import { Button, Checkbox } from '@mantine/core';
import { councilRoleLabel, type Vote, voteLabel, voteSchema } from '#shared/domain/council.ts';
import table from '../../ui/plain-table.module.css';
import classes from './councils.module.css';
import { type CouncilProps, useCouncilCommands } from './use-council.ts';

/** The members with whether they are there, and in an open vote what each says. */
export function PresenceTable({ dossier, meeting }: CouncilProps) {
  const { setPresent, vote } = useCouncilCommands(dossier.id);
  const { members, present, votes, mode } = meeting;
  const isClosed = meeting.decidedAt !== null;
  const isThere = (id: string) => present.includes(id);
  const toggle = (id: string) =>
    setPresent.mutate(isThere(id) ? present.filter(each => each !== id) : [...present, id]);
  const silent = present.filter(id => votes[id] === undefined);
  return (
    <>
      <div className={classes.buttons}>
        <Button
          size="compact-sm"
          variant="default"
          disabled={isClosed || present.length === members.length}
          onClick={() => setPresent.mutate(members.map(({ id }) => id))}
        >
          Có mặt đủ
        </Button>
        {mode === 'open' ? (
          <Button
            size="compact-sm"
            variant="default"
            disabled={isClosed || silent.length === 0}
            onClick={() => vote.mutate(silent.map(memberId => ({ memberId, vote: 'agree' })))}
          >
            Những người còn lại đồng ý
          </Button>
        ) : null}
      </div>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">Có mặt</th>
            <th scope="col">Họ tên, chức danh</th>
            {mode === 'open' ? <th scope="col">Biểu quyết</th> : null}
          </tr>
        </thead>
        <tbody>
          {members.map(({ id, name, role, office }) => (
            <tr key={id}>
              <td>
                <Checkbox
                  aria-label={`${name} có mặt`}
                  checked={isThere(id)}
                  disabled={isClosed}
                  onChange={() => toggle(id)}
                />
              </td>
              <td>
                <b>{name}</b>, {councilRoleLabel[role]}
                {office ? <span className={classes.small}>{office}</span> : null}
              </td>
              {mode === 'open' ? (
                <td>
                  {isThere(id) && isClosed ? (
                    (voteOf(votes[id]) ?? 'Không biểu quyết')
                  ) : isThere(id) ? (
                    <VoteChoice
                      name={name}
                      value={votes[id] ?? null}
                      onVote={said => vote.mutate([{ memberId: id, vote: said }])}
                    />
                  ) : (
                    <span className={classes.small}>vắng</span>
                  )}
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function voteOf(vote: Vote | undefined): string | undefined {
  return vote && voteLabel[vote];
}

const keys: Readonly<Record<string, Vote>> = { '1': 'agree', '2': 'disagree', '3': 'other' };

/** One of three, by mouse or by the keys 1, 2, 3 while one of them has the focus. */
function VoteChoice({
  name,
  value,
  onVote,
}: {
  name: string;
  value: Vote | null;
  onVote: (vote: Vote | null) => void;
}) {
  return (
    <fieldset
      className={classes.votes}
      onKeyDown={event => {
        const said = keys[event.key];
        if (said && !event.ctrlKey && !event.altKey && !event.metaKey) onVote(said);
      }}
    >
      <legend className="visually-hidden">Biểu quyết của {name}</legend>
      {voteSchema.options.map(vote => (
        <Button
          key={vote}
          size="compact-sm"
          variant={value === vote ? 'filled' : 'default'}
          aria-pressed={value === vote}
          aria-label={`${name}: ${voteLabel[vote]}`}
          onClick={() => onVote(value === vote ? null : vote)}
        >
          {voteLabel[vote]}
        </Button>
      ))}
    </fieldset>
  );
}
