import { Alert } from '@/components/ui/alert';
import type { FileRefusal } from './file-refusal';

/** Why nothing of a file was taken, with the places in it that have to be mended. */
export function FileRefused({ title, message, problems }: FileRefusal & { readonly title: string }) {
  return (
    <Alert tone="bad" live title={title}>
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
