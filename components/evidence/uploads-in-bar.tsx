'use client';

import { Button } from '@/components/ui/button';
import { ProgressBar } from '@/components/ui/progress-bar';
import { useEvidence } from './evidence-context';

/** All uploads together, always in sight: how far, or that some wait for the connection. */
export function UploadsInBar() {
  const { uploads, resume } = useEvidence();
  const running = uploads.filter(({ step }) => ['waiting', 'sending', 'checking'].includes(step));
  const interrupted = uploads.filter(({ step }) => step === 'interrupted').length;
  if (running.length === 0 && interrupted === 0) return null;
  const size = running.reduce((sum, item) => sum + item.size, 0);
  const sent = running.reduce((sum, item) => sum + item.sent, 0);
  return (
    <div className="flex items-center gap-2 text-sm" data-testid="uploads-in-bar">
      {running.length > 0 && (
        <ProgressBar
          className="w-36"
          label={`上传 ${running.length} 个文件`}
          value={sent}
          max={size}
          text={`${size === 0 ? 0 : Math.floor((sent / size) * 100)}%`}
        />
      )}
      {interrupted > 0 && (
        <span role="status" className="text-warning">
          {interrupted} 个文件上传中断
        </span>
      )}
      {interrupted > 0 && (
        <Button size="small" onClick={() => resume()}>
          继续上传
        </Button>
      )}
    </div>
  );
}
