import { classNames } from './class-names';

/** How much is done of how much; `label` is said aloud and shown unless `labelHidden`. */
export function ProgressBar({
  value,
  max,
  label,
  text,
  labelHidden = false,
  className,
}: {
  value: number;
  max: number;
  label: string;
  text?: string;
  labelHidden?: boolean;
  className?: string;
}) {
  const share = max > 0 ? Math.min(100, Math.max(0, (value / max) * 100)) : 0;
  const reading = text ?? `${value} / ${max}`;
  return (
    <div className={classNames('min-w-16', className)}>
      {!labelHidden && (
        <div className="flex justify-between gap-2 text-sm">
          <span className="text-muted">{label}</span>
          <span>{reading}</span>
        </div>
      )}
      <div
        role="progressbar"
        aria-label={label}
        aria-valuenow={value}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuetext={reading}
        className="my-1 h-1.5 overflow-hidden rounded-sm bg-line"
      >
        <div className="h-full bg-action-fill" style={{ width: `${share}%` }} />
      </div>
    </div>
  );
}
