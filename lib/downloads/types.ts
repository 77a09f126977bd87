/** More than these are made in the background, and their person is told when they are ready. */
export const MOST_AT_ONCE = 50;

/** How many forms come in one file. */
export const DOWNLOAD_KINDS = {
  ZIP: '压缩包，每个项目一个 PDF 文件',
  MERGED: '一个 PDF，书签为各个项目；每份表的页码和验证码不变',
} as const;
export type DownloadKind = keyof typeof DOWNLOAD_KINDS;

export const DOWNLOAD_STATES = {
  WAITING: '排队中',
  DRAWING: '正在生成',
  READY: '可以下载',
  FAILED: '未能生成',
  CANCELLED: '已取消',
  EXPIRED: '已过期',
} as const;
export type DownloadState = keyof typeof DOWNLOAD_STATES;

/** A 下载任务 as its person sees it. */
export type ListedDownload = {
  readonly id: string;
  readonly fileName: string;
  readonly kind: DownloadKind;
  readonly state: DownloadState;
  /** Forms in it, and how many of them are drawn */
  readonly total: number;
  readonly done: number;
  /** Bytes; null until it is ready */
  readonly size: number | null;
  /** Beijing time, to the minute */
  readonly requestedAt: string;
  /** Until when it can be downloaded, likewise; null unless it is ready */
  readonly expiresAt: string | null;
  /** Why it failed */
  readonly reason: string | null;
};

/** A request that was taken; `known`: the same was asked for before, and it is that. */
export type Requested = { readonly id: string; readonly known: boolean };
