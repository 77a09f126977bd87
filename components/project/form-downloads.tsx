import { Download } from 'lucide-react';
import { ButtonLink } from '@/components/ui/button';
import { FormChoices } from './form-choices';

/** The 自评表 as PDF: as usual, or with an appendix of choice. */
export function FormDownloads({ projectId, approved }: { projectId: string; approved: boolean }) {
  const icon = <Download aria-hidden className="size-4" />;
  return (
    <>
      <ButtonLink href={`/api/projects/${projectId}/form.pdf`} icon={icon}>
        {approved ? '下载自评表' : '下载自评表草稿'}
      </ButtonLink>
      <FormChoices projectId={projectId} approved={approved} />
    </>
  );
}
