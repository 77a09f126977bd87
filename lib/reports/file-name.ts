/** A file name that every file system takes: what they refuse becomes `_`. */
export function safeFileName(name: string): string {
  return name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_');
}
