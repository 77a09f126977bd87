import { ProjectQuality } from '@/components/quality/project-quality';
import { load } from '@/lib/operation/page';
import { projectQuality } from '@/lib/quality/queries';

/** What the quality audit says about a project; streamed in after the page, which does not wait for it. */
export async function QualitySection({ projectId }: { readonly projectId: string }) {
  const quality = await load(projectQuality, { projectId });
  return quality && <ProjectQuality quality={quality} />;
}
