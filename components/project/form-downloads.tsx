import { Download } from 'lucide-react';
import { ButtonLink } from '@/components/ui/button';

/** The 自评表 as PDF, plain or with 得分依据 behind it. */
export function FormDownloads({ projectId, approved }: { projectId: string; approved: boolean }) {
  const icon = <Download aria-hidden className="size-4" />;
  return (
    <>
      <ButtonLink href={`/api/projects/${projectId}/form.pdf`} icon={icon}>
        {approved ? '下载自评表' : '下载自评表草稿'}
      </ButtonLink>
      <ButtonLink href={`/api/projects/${projectId}/form.pdf?appendix=trace`} icon={icon}>
        <span className="sr-only">{approved ? '下载自评表，' : '下载自评表草稿，'}</span>附得分依据
      </ButtonLink>
    </>
  );
}
