import { TextLink } from '@/components/ui/text-link';

/** A score that leads to its 得分依据: of the whole project, or of one of its rows (`row-3`, `execution`). */
export function ScoreLink({
  projectId,
  subject,
  score,
  row,
}: {
  readonly projectId: string;
  /** Whose score it is, for those who hear the link alone */
  readonly subject: string;
  readonly score: string;
  readonly row?: string;
}) {
  return (
    <TextLink
      href={`/projects/${projectId}/trace${row ? `#${row}` : ''}`}
      title="查看得分依据"
      className="inline-block min-h-6 min-w-6 font-semibold print:no-underline"
    >
      {score}
      <span className="sr-only">，{subject}：得分依据</span>
    </TextLink>
  );
}
