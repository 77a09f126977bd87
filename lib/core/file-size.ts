/**
 * A file's size as people read it, one decimal from KB on.
 * @example fileSize(1_572_864) === '1.5 MB'
 */
export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} 字节`;
  const units = ['KB', 'MB', 'GB'];
  let size = bytes / 1024;
  let step = 0;
  while (size >= 1023.95 && step < units.length - 1) {
    size /= 1024;
    step += 1;
  }
  return `${size.toFixed(1)} ${units[step]}`;
}
