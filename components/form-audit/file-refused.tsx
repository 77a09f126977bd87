import { Alert } from '@/components/ui/alert';
import type { FileProblem } from './audit-request';

/** Why a file was not read, with the places in it that have to be mended. */
export function FileRefused({
  message,
  problems,
}: {
  readonly message: string;
  readonly problems: readonly FileProblem[];
}) {
  return (
    <Alert tone="bad" live title="没有核对任何内容">
      <p>{message}</p>
      {problems.length > 0 && (
        <ul className="mt-1 max-h-60 list-disc overflow-y-auto pl-5">
          {problems.map(({ path, message: why }) => (
            <li key={`${path}${why}`}>
              <span className="font-medium">{path}</span>：{why}
            </li>
          ))}
        </ul>
      )}
    </Alert>
  );
}
