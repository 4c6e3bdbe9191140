import { type Command, CommanderError } from 'commander';
import { toAppError } from '#shared/contract/errors.ts';
import { errorText } from '#shared/error-text.ts';
import { createSession, harmless, type Output, type Session } from './session.ts';

/** Wrong use of the command line; the message is for the person. */
export class UsageError extends Error {}

/**
 * Runs one command line. With `--json` one JSON value is written to standard output and nothing else.
 * @returns the exit code: 0 done, 1 the checked thing is not in order, 2 wrong use or not readable
 */
export async function runProgram(
  createProgram: (session: Session) => Command,
  args: string[],
  output: Output,
): Promise<number> {
  const json = args.includes('--json');
  const { session, close } = createSession({ workspace: workspaceOf(args), json }, output);
  try {
    await createProgram(session).parseAsync(args, { from: 'user' });
    return session.exitCode;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    const { code, message } = describeFailure(error);
    const exitCode = code === 'answersUnconfirmed' ? 1 : 2;
    if (json) output.out(`${JSON.stringify({ error: { code, message } }, null, 2)}\n`);
    else output.err(`${harmless(message)}\n`);
    return exitCode;
  } finally {
    await close();
  }
}

/** Read before the parser, because the session exists before the command does. */
function workspaceOf(args: string[]): string | undefined {
  const at = args.findIndex(arg => arg === '--workspace' || arg.startsWith('--workspace='));
  const arg = args[at];
  return arg?.startsWith('--workspace=')
    ? arg.slice('--workspace='.length)
    : at < 0
      ? undefined
      : args[at + 1];
}

function describeFailure(error: unknown): { code: string; message: string } {
  if (error instanceof CommanderError) return { code: 'usage', message: usageText(error) };
  if (error instanceof UsageError) return { code: 'usage', message: error.message };
  const known = toAppError(error);
  if (known.code === 'coreLost') throw error; // no channel lies between: a bug, shown with its stack
  return { code: known.code, message: errorText(known.code, known.details) };
}

/** Commander speaks English; what it quotes is what the person typed. */
function usageText({ code, message }: CommanderError): string {
  const quoted = /'([^']+)'/.exec(message)?.[1] ?? '';
  const sentences: Record<string, string> = {
    'commander.unknownCommand': `Không có lệnh “${quoted}”.`,
    'commander.unknownOption': `Không có tùy chọn “${quoted}”.`,
    'commander.missingArgument': `Thiếu “${quoted}”.`,
    'commander.missingMandatoryOptionValue': `Thiếu tùy chọn “${quoted}”.`,
    'commander.optionMissingArgument': `Tùy chọn “${quoted}” cần một giá trị.`,
    'commander.invalidArgument': `Giá trị của “${quoted}” không hợp lệ.`,
    'commander.excessArguments': 'Thừa tham số.',
    'commander.help': 'Chưa ghi lệnh.',
  };
  return `${sentences[code] ?? 'Dòng lệnh không đúng.'} Xem cách dùng: ho-so-ntm --help`;
}
