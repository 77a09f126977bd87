import { ProgressBar } from '@/components/ui/progress-bar';
import { fileSize } from '@/lib/core/file-size';
import type { SendProgress } from './send-file';

/** How far a file has come, and what the server does with it once it is there. */
export function SendProgressLine({ progress, reading }: { progress: SendProgress; reading: string }) {
  return (
    <div aria-live="polite" className="mb-4 max-w-md">
      {progress.step === 'sending' ? (
        <ProgressBar
          label="正在上传"
          value={progress.sent}
          max={progress.total}
          text={`${fileSize(progress.sent)} / ${fileSize(progress.total)}`}
        />
      ) : (
        <p className="text-muted">{reading}</p>
      )}
    </div>
  );
}
