import { DataFolderLocked } from './data-folder-lock';

const NOT_WRITABLE = new Set(['EACCES', 'EPERM', 'EROFS']);
const NO_FOLDER = new Set(['ENOTDIR', 'EEXIST']);

/** Why the embedded database in the data folder does not open, in one line. */
export function explainFolderError(error: unknown, folder: string): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (error instanceof DataFolderLocked) return message;
  if (code && NOT_WRITABLE.has(code)) {
    return `数据目录 ${folder} 不可写。请修改它的权限，或用 DATA_DIR 指定另一个目录。`;
  }
  if (code && NO_FOLDER.has(code)) return `${folder} 不是文件夹。请用 DATA_DIR 指定一个文件夹作数据目录。`;
  if (code === 'ENOENT') return `数据目录 ${folder} 无法创建。请用 DATA_DIR 指定另一个目录。`;
  if (code === 'ENOSPC') return `数据目录 ${folder} 所在的磁盘已满。`;
  return `数据目录 ${folder} 中的数据库打不开：${message.split('\n')[0]}`;
}
