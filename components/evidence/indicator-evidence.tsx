'use client';

import { AddFiles } from './add-files';
import { useEvidence } from './evidence-context';
import { FileLine } from './file-line';
import { UploadLine } from './upload-line';

/** The files behind one indicator, beside what was reported. Nothing where there are none and none can be added. */
export function IndicatorEvidence({
  indicatorId,
  name,
}: {
  readonly indicatorId: string;
  readonly name: string;
}) {
  const { files, uploads, mayChange } = useEvidence();
  const own = files.filter((file) => file.indicatorId === indicatorId);
  const coming = uploads.filter((item) => item.indicatorId === indicatorId);
  if (!mayChange && own.length === 0) return null;
  return (
    <div className="mt-1.5 text-sm" data-testid={`evidence-${indicatorId}`}>
      {own.length + coming.length > 0 && (
        <ul aria-label={`佐证材料：${name}`} className="space-y-0.5">
          {own.map((file) => (
            <FileLine key={file.id} file={file} />
          ))}
          {coming.map((item) => (
            <UploadLine key={item.key} item={item} />
          ))}
        </ul>
      )}
      {mayChange && <AddFiles indicatorId={indicatorId} subject={name} label="佐证材料" />}
    </div>
  );
}
